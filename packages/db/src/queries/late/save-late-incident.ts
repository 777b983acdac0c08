import type { ErrorClass, PastOutage } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidents } from "../../schema/incidents.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** Keeps an outage that came to light at `now`, when it was over, as an incident that was opened and resolved in its time. */
export async function saveLateIncident(
  tx: Transaction,
  { startedAt, endedAt, worst, ...outage }: PastOutage & { mirrorId: number; error: ErrorClass | undefined },
  now: number,
): Promise<void> {
  const [saved] = await tx
    .insert(incidents)
    .values({
      ...outage,
      cause: pageKind,
      error: outage.error ?? null,
      phase: "resolved",
      severity: worst,
      worst,
      startedAt: new Date(startedAt),
      openedAt: new Date(now),
      endedAt: new Date(endedAt),
      late: true,
      sequence: 2,
    })
    .returning({ incidentId: incidents.id });
  if (saved === undefined) throw new Error("a late incident was not kept");
  await tx.insert(incidentChanges).values([
    { ...saved, sequence: 1, kind: "opened", severity: worst, at: new Date(startedAt) },
    { ...saved, sequence: 2, kind: "resolved", severity: worst, at: new Date(endedAt) },
  ]);
}
