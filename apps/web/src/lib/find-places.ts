import { namedPages, type Names } from "@heliograph/core";
import type { Locale, Translate } from "@heliograph/core/messages";
import { nearNames } from "./near-names.ts";
import type { Place } from "./path.ts";

/** Something with a name and a page, and what else it is known by. */
export type NamedPlace = {
  kind: "mirror" | "chain" | "page";
  slug: string;
  name: string;
  detail: string;
  place: Place;
};

/** All that has a name, in one language. */
export const placesOf = (
  names: Pick<Names, "mirrors" | "chains">,
  locale: Locale,
  t: Translate,
): NamedPlace[] => [
  ...names.mirrors.map(
    ({ slug, name, host }) =>
      ({ kind: "mirror", slug, name, detail: host, place: { mirror: slug } }) as const,
  ),
  ...names.chains.map(
    ({ slug, name }) =>
      ({ kind: "chain", slug, name: name[locale], detail: slug, place: { chain: slug } }) as const,
  ),
  ...namedPages.map(
    (page) =>
      ({
        kind: "page",
        slug: page,
        name: t(`site.${page}`),
        detail: t(`search.about.${page}`),
        place: page,
      }) as const,
  ),
];

/** The places that are called something with every word of a text; those that begin with it first. Where there is none, those that come near. */
export function findPlaces(wanted: string, places: readonly NamedPlace[]): NamedPlace[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const [first = ""] = words;
  const called = (place: NamedPlace) => `${place.name} ${place.slug} ${place.detail}`.toLowerCase();
  const hits = places.filter((place) => words.every((word) => called(place).includes(word)));
  const begins = (place: NamedPlace) =>
    [place.name.toLowerCase(), place.slug].some((name) => name.startsWith(first));
  if (hits.length > 0) return hits.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
  return nearNames(wanted.toLowerCase(), places);
}

/** Whether a text could be the path of a module: a host, and something behind it. */
export const mayBeModule = (wanted: string) => /^[^\s/]+\.[^\s/]+\/\S+$/.test(wanted);
