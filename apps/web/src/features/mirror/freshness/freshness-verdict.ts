import { minutes, type Cause, type Incident, type Lag, type MirrorFreshness } from "@heliograph/core";
import { topicOf } from "../../../lib/topic.ts";

/** What the looks of a day say together. */
export type FreshnessVerdict =
  | { kind: "never" | "none" | "onlyMissing" }
  | { kind: "stale" | "frozen"; since: string }
  | { kind: "shows"; lag: Lag }
  | { kind: "troubled"; cause: TroubleCause; lag: Lag };

/** What an open incident says of when releases show; of a stand-still the summary itself tells. */
type TroubleCause = "freshness" | "version_vanished" | "backend_disagreement";

/** How old the newest look may be: three rounds of the basket. */
const staleAfterMs = minutes(15);

/** Sums a day up: that a mirror stands still outweighs how fast it was before, and an open incident that it was fast. */
export function freshnessVerdict(
  { lookedAt, summary: { lag, frozenSince } }: Pick<MirrorFreshness, "lookedAt" | "summary">,
  incidents: readonly Pick<Incident, "cause" | "phase">[],
  now: string,
): FreshnessVerdict {
  if (lookedAt === null) return { kind: "never" };
  if (Date.parse(now) - Date.parse(lookedAt) > staleAfterMs) return { kind: "stale", since: lookedAt };
  if (frozenSince !== null) return { kind: "frozen", since: frozenSince };
  const cause = incidents
    .filter(({ phase }) => phase !== "resolved")
    .map((incident) => incident.cause)
    .find(isTrouble);
  if (cause !== undefined) return { kind: "troubled", cause, lag };
  if (lag.arrived + lag.missing === 0) return { kind: "none" };
  return lag.arrived === 0 ? { kind: "onlyMissing" } : { kind: "shows", lag };
}

const isTrouble = (cause: Cause): cause is TroubleCause =>
  topicOf(cause) === "freshness" && cause !== "frozen";
