import type { Place } from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";

/** Whom a reader asks about: a region, a vantage, or everybody. */
export type Whom = { region?: string | undefined; vantage?: string | undefined };

/**
 * The vantages that a reader asks about.
 * @throws Refusal `not_found` that names those there are, `invalid_request` for both a region and a vantage
 */
export function chosenPlaces(places: readonly Place[], { region, vantage }: Whom): readonly Place[] {
  if (region !== undefined && vantage !== undefined)
    throw new Refusal("invalid_request", "either a region or a vantage", { field: "vantage" });
  if (region !== undefined) {
    const here = places.filter((place) => place.region === region);
    return here.length > 0 ? here : refuse("region", region, new Set(places.map((place) => place.region)));
  }
  if (vantage === undefined) return places;
  const here = places.filter(({ slug }) => slug === vantage);
  return here.length > 0 ? here : refuse("vantage", vantage, new Set(places.map(({ slug }) => slug)));
}

function refuse(what: "region" | "vantage", name: string, names: ReadonlySet<string>): never {
  const known = names.size === 0 ? "there is none" : `there are ${[...names].join(", ")}`;
  throw new Refusal("not_found", `there is no ${what} ${name}: ${known}`, { field: what });
}
