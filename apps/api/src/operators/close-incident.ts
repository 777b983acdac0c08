import { isFinding, isLasting, type Cause } from "@heliograph/core";
import { lockVerdicts, saveAuditEntry, saveIncident, saveResolution, type Database } from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";
import { conclude } from "../incidents/conclude.ts";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";
import type { Actor } from "./actor.ts";
import { requireIncident } from "./require-incident.ts";

/** An operator's word that an incident is over, and what readers are told of why. */
type Closing = { incidentId: number; reason: string };

/**
 * Closes an incident that does not end by itself, or whose mirror nobody looks at any more, and keeps who did so and why.
 * @throws Refusal `not_found`, or `conflict` when it ends by itself or has ended already
 */
export const closeIncident = (
  database: Database,
  { incidentId, reason, operator, origin }: Actor & Closing,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> =>
  transact(database, async (tx) => {
    const { topic, cause } = await requireIncident(tx, incidentId);
    const { mirrorId } = topic;
    if (mirrorId === undefined || (endsByItself(cause) && isWatched(mirrorId, plan)))
      throw new Refusal("conflict", "this incident ends by itself once its cause is gone");
    await lockVerdicts(tx, [mirrorId]);
    const { incident: previous } = await requireIncident(tx, incidentId);
    if (previous.phase === "resolved") throw ended();
    const endedAt = Math.max(now, previous.startedAt);
    const closed = { ...previous, phase: "resolved", endedAt, flappingSince: undefined } as const;
    const change = { kind: "resolved", incident: closed } as const;
    const step = { mirrorId, cause, previous, change, vantages: [], at: now };
    if ((await saveIncident(tx, step)) === undefined) throw ended();
    await saveResolution(tx, { incidentId, sequence: previous.sequence + 1, operator, reason, at: now });
    await saveAuditEntry(tx, {
      at: now,
      operator,
      action: "incident.close",
      subject: `incident ${incidentId}`,
      before: { phase: previous.phase },
      after: { phase: "resolved", reason },
      origin,
    });
    await conclude(tx, { plan, now });
  });

const endsByItself = (cause: Cause) => !isFinding(cause) || !isLasting(cause);

const isWatched = (mirrorId: number, { targets }: Plan) =>
  [...targets.values()].some(({ id }) => id === mirrorId);

const ended = () => new Refusal("conflict", "this incident has ended already");
