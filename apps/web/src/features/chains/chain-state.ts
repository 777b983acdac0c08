import { minutes, type ShownWalk } from "@heliograph/core";
import type { State } from "../../lib/state.ts";

/** How the newest walks of a chain went; `failing` are the vantages from which it serves nothing. */
export type ChainState = {
  state: State;
  walkedAt: string | null;
  stale: boolean;
  failing: string[];
  serving: string[];
};

/** Walks older than three of their rhythm say nothing about now. */
const staleMs = 3 * minutes(15);

/** How a chain is by its newest walk from each vantage; our own trouble says nothing of it. */
export function chainState(walks: readonly ShownWalk[], now: string): ChainState {
  const walkedAt =
    walks
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null;
  const fresh = walks.filter(({ at }) => Date.parse(now) - Date.parse(at) <= staleMs);
  const judged = fresh.filter(({ outcome }) => outcome !== "unknown");
  const failed = judged.filter(({ outcome }) => outcome === "failed");
  const served = judged.filter(({ outcome }) => outcome !== "failed");
  return {
    state: stateOf(served, failed),
    walkedAt,
    stale: walks.length > 0 && fresh.length === 0,
    failing: failed.map(({ vantage }) => vantage),
    serving: served.map(({ vantage }) => vantage),
  };
}

function stateOf(served: readonly ShownWalk[], failed: readonly ShownWalk[]): State {
  if (served.length === 0) return failed.length === 0 ? "no_data" : "major_outage";
  if (failed.length > 0) return "partial_outage";
  return served.some(({ outcome }) => outcome === "degraded") ? "degraded" : "operational";
}
