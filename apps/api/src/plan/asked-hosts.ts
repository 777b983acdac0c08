import type { Target } from "@heliograph/db";

/** The numbers of the mirrors that are asked under each host, as URLs name it. */
export type AskedHosts = ReadonlyMap<string, readonly number[]>;

/** The hosts of all mirrors that are probed. */
export function askedHosts(targets: Iterable<Pick<Target, "id" | "baseUrl">>): AskedHosts {
  const byHost = Map.groupBy(targets, ({ baseUrl }) => new URL(baseUrl).host);
  return new Map([...byHost].map(([host, those]) => [host, those.map(({ id }) => id)]));
}
