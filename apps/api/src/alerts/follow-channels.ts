import type { Change } from "@heliograph/core";
import { newestAbout, readChannelTroubles, saveIncident, type Transaction } from "@heliograph/db";
import { conclude } from "../incidents/conclude.ts";
import type { Plan } from "../plan/plan.ts";

/** Opens and ends the incidents of channels that take nothing, and of those to which notices are too long under way. */
export async function followChannels(
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  const changed: boolean[] = [];
  for (const { name, isDead, isStuck } of await readChannelTroubles(tx, now)) {
    changed.push(await followTrouble(tx, { subject: name, cause: "channel_dead" }, isDead, now));
    changed.push(await followTrouble(tx, { subject: name, cause: "alerts_stuck" }, isStuck, now));
  }
  if (changed.includes(true)) await conclude(tx, { plan, now });
}

type Trouble = { subject: string; cause: "channel_dead" | "alerts_stuck" };

/** Whether its incident has changed. */
async function followTrouble(
  tx: Transaction,
  { subject, cause }: Trouble,
  isThere: boolean,
  now: number,
): Promise<boolean> {
  const previous = await newestAbout(tx, subject, cause);
  const open = previous?.phase === "open" ? previous : undefined;
  if (isThere === (open !== undefined)) return false;
  await saveIncident(tx, { subject, cause, previous, change: changeOf(open, now), vantages: [], at: now });
  return true;
}

const changeOf = (open: Change["incident"] | undefined, now: number): Change =>
  open === undefined
    ? { kind: "opened", incident: { phase: "open", severity: "down", startedAt: now, endedAt: undefined } }
    : { kind: "resolved", incident: { ...open, phase: "resolved", endedAt: now } };
