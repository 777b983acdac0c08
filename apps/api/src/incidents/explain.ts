import { blameFor, togetherMs } from "@heliograph/core";
import { coverIncidents, hasNews, readCases, type Transaction } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { shareOutage } from "./share-outage.ts";
import { roleIn } from "./testify.ts";

/**
 * Settles which incidents another one explains, as soon as anything has happened to one: an outage that most mirrors share, or the
 * trouble of what a mirror depends on.
 */
export async function explainIncidents(
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  if (!(await hasNews(tx))) return;
  const cases = await readCases(tx);
  const shared = await shareOutage(tx, cases, { plan, now });
  const isShared = (one: (typeof cases)[number]) =>
    shared !== undefined && one.cause === "availability" && one.startedAt >= shared.startedAt - togetherMs;
  if (shared !== undefined) {
    await coverIncidents(
      tx,
      cases.filter(isShared).map(({ id }) => id),
      shared.id,
    );
  }
  const roleOf = roleIn(plan);
  for (const one of cases.filter((other) => other.underId === null && !isShared(other))) {
    const blamed = blameFor(one, cases, roleOf);
    if (blamed !== undefined) await coverIncidents(tx, [one.id], blamed.id);
  }
}
