import { publicCauses, severities } from "@heliograph/core";
import { isSlug } from "./is-slug.ts";

/** What the address of the incidents can ask for, and what each answers to. */
const answerable = {
  month: (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text),
  mirror: isSlug,
  cause: (text: string) => publicCauses.some((cause) => cause === text),
  region: isSlug,
  severity: (text: string) => severities.some((severity) => severity === text),
  cursor: (text: string) => /^[1-9]\d{0,8}$/.test(text),
};

type Name = keyof typeof answerable;

const names: readonly Name[] = ["month", "mirror", "cause", "region", "severity", "cursor"];

/** What is asked of the list of incidents; all of it is optional. */
export type IncidentsAsked = Partial<Record<Name, string>>;

/** Reads the search of the incidents' address; what cannot be asked is left out. */
export function incidentsIn(search: URLSearchParams): IncidentsAsked {
  const asked: IncidentsAsked = {};
  for (const name of names) {
    const text = search.get(name) ?? "";
    if (answerable[name](text)) asked[name] = text;
  }
  return asked;
}

/** The same as the search of an address, ours and our API's; empty where nothing is asked for. */
export function incidentsSearch(asked: IncidentsAsked): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const text = asked[name];
    if (text !== undefined) search.set(name, text);
  }
  return search.size === 0 ? "" : `?${search.toString()}`;
}
