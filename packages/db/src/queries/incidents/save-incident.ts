import { and, eq, sql } from "drizzle-orm";
import { severities, type Cause, type Change, type ErrorClass, type Severity } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidents } from "../../schema/incidents.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** What an incident is about: a mirror, or by its `subject` a vantage, a channel, or with an empty one the site as a whole. */
export type IncidentTopic =
  | { mirrorId: number; subject?: undefined }
  | { mirrorId?: undefined; subject: string };

/** A change of an incident, and the incident as it was read; times are epoch milliseconds. */
export type IncidentStep = IncidentTopic & {
  cause: Cause;
  /** The newest incident about the same, if there ever was one. */
  previous: StoredIncident | undefined;
  change: Change;
  /** Slugs of the vantages that call the mirror down or degraded now. */
  vantages: readonly string[];
  /** Of an outage, what most runs failed of so far; what was known stays when it is left out. */
  error?: ErrorClass | undefined;
  at: number;
};

/**
 * Saves an incident with the change that led there; one that gets worse is nobody's any more. Which incident was it?
 * `undefined`, with nothing written, when somebody else opened or changed it first.
 */
export async function saveIncident(tx: Transaction, step: IncidentStep): Promise<number | undefined> {
  const { change, at } = step;
  const saved = change.kind === "opened" ? await open(tx, step) : await move(tx, step);
  if (saved === undefined) return undefined;
  await tx.insert(incidentChanges).values({
    incidentId: saved.id,
    sequence: saved.sequence,
    kind: change.kind,
    severity: change.incident.severity,
    at: new Date(at),
  });
  return saved.id;
}

type Saved = { id: number; sequence: number };
const saved = { id: incidents.id, sequence: incidents.sequence };

async function open(
  tx: Transaction,
  { mirrorId, subject, cause, change: { incident }, vantages, error, at }: IncidentStep,
): Promise<Saved | undefined> {
  const [row] = await tx
    .insert(incidents)
    .values({
      mirrorId: mirrorId ?? null,
      subject: subject ?? null,
      cause,
      error: error ?? null,
      phase: incident.phase,
      severity: incident.severity,
      worst: incident.severity,
      startedAt: new Date(incident.startedAt),
      openedAt: new Date(at),
      vantages: [...vantages],
      sequence: 1,
    })
    .onConflictDoNothing()
    .returning(saved);
  return row;
}

async function move(
  tx: Transaction,
  { previous, change: { incident }, vantages, error }: IncidentStep,
): Promise<Saved | undefined> {
  if (previous === undefined) return undefined;
  const [row] = await tx
    .update(incidents)
    .set({
      phase: incident.phase,
      severity: incident.severity,
      worst: isWorse(incident.severity, previous.worst) ? incident.severity : previous.worst,
      endedAt: momentOrNull(incident.endedAt),
      flappingSince: momentOrNull(incident.flappingSince),
      ...(isWorse(incident.severity, previous.severity) && { acknowledgedBy: null, acknowledgedAt: null }),
      vantages: [...new Set([...previous.vantages, ...vantages])].toSorted(),
      ...(error !== undefined && { error }),
      sequence: sql`${incidents.sequence} + 1`,
    })
    .where(and(eq(incidents.id, previous.id), eq(incidents.sequence, previous.sequence)))
    .returning(saved);
  return row;
}

const momentOrNull = (at: number | undefined) => (at === undefined ? null : new Date(at));
const isWorse = (one: Severity, other: Severity) => severities.indexOf(one) > severities.indexOf(other);
