import type { Target } from "@heliograph/db";
import { parseGoproxy, placeOf, type Hop } from "@heliograph/goproxy/chain";

/** An entry of a GOPROXY list, with the number of the mirror that it is; null of one that nobody watches. */
export type PlannedHop = Hop & { mirrorId: number | null };

/** The hops of a GOPROXY value, held against the mirrors under watch. @throws GoproxyError */
export function plannedHops(
  goproxy: string,
  targets: Iterable<Pick<Target, "id" | "role" | "baseUrl">>,
): PlannedHop[] {
  const mirrors = [...targets].filter(({ role }) => role === "mirror" || role === "upstream");
  const byPlace = new Map(mirrors.toReversed().map(({ id, baseUrl }) => [placeOf(baseUrl), id]));
  return parseGoproxy(goproxy).map((hop) => ({ ...hop, mirrorId: byPlace.get(placeOf(hop.source)) ?? null }));
}
