import { findingCauses, isLasting, type Cause, type FindingCause } from "@heliograph/core";
import {
  findIncident,
  lockVerdicts,
  newestIncidents,
  saveIncident,
  saveResolution,
  type Database,
} from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";
import { conclude } from "./conclude.ts";

/** An operator's word that an incident is over. */
export type Resolution = { incidentId: number; operator: string; reason: string };

/**
 * Closes an incident that does not end by itself, and keeps who did so and why.
 * @throws Refusal `not_found`, or `conflict` when it ends by itself or has ended already
 */
export const resolveIncident = (
  database: Database,
  { incidentId, operator, reason }: Resolution,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> =>
  transact(database, async (tx) => {
    const incident = await findIncident(tx, incidentId);
    if (incident === undefined) throw new Refusal("not_found", "there is no such incident", { field: "id" });
    const { mirrorId, cause } = incident;
    if (mirrorId === null || !isFinding(cause) || !isLasting(cause)) {
      throw new Refusal("conflict", "this incident ends by itself once its cause is gone");
    }
    await lockVerdicts(tx, [mirrorId]);
    const previous = (await newestIncidents(tx, [mirrorId], cause)).get(mirrorId);
    if (previous?.id !== incidentId || previous.phase === "resolved") throw ended();
    const endedAt = Math.max(now, previous.startedAt);
    const change = { kind: "resolved", incident: { ...previous, phase: "resolved", endedAt } } as const;
    const step = { mirrorId, cause, previous, change, vantages: [], at: now };
    if ((await saveIncident(tx, step)) === undefined) throw ended();
    await saveResolution(tx, { incidentId, sequence: previous.sequence + 1, operator, reason, at: now });
    await conclude(tx, { plan, now });
  });

const isFinding = (cause: Cause): cause is FindingCause => findingCauses.some((finding) => finding === cause);

const ended = () => new Refusal("conflict", "this incident has ended already");
