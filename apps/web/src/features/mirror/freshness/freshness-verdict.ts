import { minutes, type Incident, type Lag, type MirrorFreshness } from "@heliograph/core";

/** What the looks of a day say together. */
export type FreshnessVerdict =
  | { kind: "never" | "none" }
  | { kind: "stale" | "frozen"; since: string }
  | { kind: "onlyMissing"; missing: number }
  | { kind: "shows" | "late"; lag: Lag };

/** How old the newest look may be: three rounds of the basket. */
const staleAfterMs = minutes(15);

/** Sums a day up: that a mirror stands still outweighs how fast it was before. */
export function freshnessVerdict(
  { lookedAt, summary: { lag, frozenSince } }: Pick<MirrorFreshness, "lookedAt" | "summary">,
  incidents: readonly Pick<Incident, "cause" | "phase">[],
  now: string,
): FreshnessVerdict {
  if (lookedAt === null) return { kind: "never" };
  if (Date.parse(now) - Date.parse(lookedAt) > staleAfterMs) return { kind: "stale", since: lookedAt };
  if (frozenSince !== null) return { kind: "frozen", since: frozenSince };
  if (lag.arrived + lag.missing === 0) return { kind: "none" };
  if (lag.arrived === 0) return { kind: "onlyMissing", missing: lag.missing };
  const isLate = incidents.some(({ cause, phase }) => cause === "freshness" && phase !== "resolved");
  return { kind: isLate ? "late" : "shows", lag };
}
