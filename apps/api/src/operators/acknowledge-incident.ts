import { saveAcknowledgement, saveAuditEntry, type Database } from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";
import { transact } from "../ingest/transact.ts";
import type { Actor } from "./actor.ts";
import { requireIncident } from "./require-incident.ts";

/**
 * Notes that an operator looks after an incident: nobody is reminded of it until it gets worse or a day has passed.
 * @throws Refusal `not_found`, or `conflict` when it has ended or changed at this very moment
 */
export const acknowledgeIncident = (
  database: Database,
  { incidentId, operator, origin }: Actor & { incidentId: number },
  now: number,
): Promise<void> =>
  transact(database, async (tx) => {
    const { incident, acknowledgedBy, acknowledgedAt } = await requireIncident(tx, incidentId);
    if (incident.phase === "resolved") throw new Refusal("conflict", "this incident has ended already");
    if (!(await saveAcknowledgement(tx, incident, { operator, at: now })))
      throw new Refusal("conflict", "this incident has just changed: look again");
    await saveAuditEntry(tx, {
      at: now,
      operator,
      action: "incident.acknowledge",
      subject: `incident ${incidentId}`,
      before: { acknowledgedBy, acknowledgedAt },
      after: { acknowledgedBy: operator, acknowledgedAt: now },
      origin,
    });
  });
