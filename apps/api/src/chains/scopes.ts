import type { Place } from "@heliograph/db";

/** Whom a recommendation is for: everybody, a region, or a vantage; and from where that is seen. */
export type Scope = { name: string; places: readonly Place[] };

/** The name of the scope that a reader asks for. */
export function scopeNameOf({
  region,
  vantage,
}: {
  region?: string | undefined;
  vantage?: string | undefined;
}) {
  if (vantage !== undefined) return `vantage:${vantage}`;
  return region === undefined ? "all" : `region:${region}`;
}

/** All scopes that there are. */
export function scopesOf(places: readonly Place[]): Scope[] {
  if (places.length === 0) return [];
  const regions = Map.groupBy(places, ({ region }) => region);
  return [
    { name: scopeNameOf({}), places },
    ...[...regions].map(([region, each]) => ({ name: scopeNameOf({ region }), places: each })),
    ...places.map((place) => ({ name: scopeNameOf({ vantage: place.slug }), places: [place] })),
  ];
}
