import {
  hours,
  minutes,
  type Incident,
  type Lag,
  type MirrorFreshness,
  type PublicCause,
} from "@heliograph/core";
import { wasLookedFor } from "./was-looked-for.ts";

/** What the looks of a day say together. */
export type FreshnessVerdict =
  | { kind: "never" }
  | { kind: "stale" | "frozen"; since: string }
  | { kind: "troubled"; cause: TroubleCause; lags: LagVerdict }
  | LagVerdict;

/** What the lags of a day say; they are counted by the clock, so that releases may be seen that none is counted of yet. */
export type LagVerdict = { kind: "none" | "uncounted" | "onlyMissing" } | { kind: "shows"; lag: Lag };

/** What an open incident says of when releases show; of a stand-still the summary itself tells. */
const troubleCauses = ["freshness", "version_vanished", "backend_disagreement"] as const;
type TroubleCause = (typeof troubleCauses)[number];

/** How old the newest look may be: three rounds of the basket. */
const staleAfterMs = minutes(15);

/** Sums a day up: that a mirror stands still outweighs how fast it was before, and an open incident that it was fast. */
export function freshnessVerdict(
  { lookedAt, summary: { lag, frozenSince }, releases }: Shown,
  incidents: readonly Pick<Incident, "cause" | "phase">[],
  now: string,
): FreshnessVerdict {
  if (lookedAt === null) return { kind: "never" };
  if (Date.parse(now) - Date.parse(lookedAt) > staleAfterMs) return { kind: "stale", since: lookedAt };
  if (frozenSince !== null) return { kind: "frozen", since: frozenSince };
  const lags = lagVerdict(lag, wasLookedFor(releases, Date.parse(now) - hours(24)));
  const cause = incidents
    .filter(({ phase }) => phase !== "resolved")
    .map((incident) => incident.cause)
    .find(isTrouble);
  return cause === undefined ? lags : { kind: "troubled", cause, lags };
}

type Shown = Pick<MirrorFreshness, "lookedAt" | "summary" | "releases">;

function lagVerdict(lag: Lag, lookedFor: boolean): LagVerdict {
  if (lag.arrived > 0) return { kind: "shows", lag };
  if (lag.missing > 0) return { kind: "onlyMissing" };
  return { kind: lookedFor ? "uncounted" : "none" };
}

const isTrouble = (cause: PublicCause): cause is TroubleCause =>
  troubleCauses.some((trouble) => trouble === cause);
