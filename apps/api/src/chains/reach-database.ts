import type { Target, VantageRuns } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { databasesOf, knownAlias } from "./databases.ts";
import type { Scope } from "./scopes.ts";

/** Whether users of a scope reach the checksum database themselves, and what GOSUMDB must be for that; null where its default does. */
export type Reach = { databaseReachable: boolean; gosumdb: string | null };

/**
 * Tells from the runs of the last 24 h whether every vantage of a scope reaches the checksum database, at its own address or
 * at its alias. Where none is under watch nobody looks, and nothing is held against a mirror.
 */
export function reachDatabase(plan: Plan, scope: Scope, runs: readonly VantageRuns[]): Reach {
  const { main, alias } = databasesOf(plan);
  if (main.length + alias.length === 0 || isReached(main, scope, runs))
    return { databaseReachable: true, gosumdb: null };
  return isReached(alias, scope, runs)
    ? { databaseReachable: true, gosumdb: knownAlias }
    : { databaseReachable: false, gosumdb: null };
}

/** Each vantage that looked had an answer from one of them half of the time, and somebody looked. */
function isReached(databases: readonly Target[], { places }: Scope, runs: readonly VantageRuns[]): boolean {
  const ids = new Set(databases.map(({ id }) => id));
  const looked = places
    .map(({ slug }) => runs.filter(({ mirrorId, vantage }) => vantage === slug && ids.has(mirrorId)))
    .filter((each) => each.length > 0);
  return looked.length > 0 && looked.every((each) => each.some(answers));
}

const answers = ({ counts: { ok, degraded, failed } }: VantageRuns) =>
  ok + degraded > 0 && ok + degraded >= failed;
