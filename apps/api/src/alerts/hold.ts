import { maintainedAt, type MaintenanceWindow, type NoticeKind } from "@heliograph/core";
import {
  readActiveSilences,
  readMaintenanceWindows,
  type ActiveSilence,
  type ToldIncident,
  type Transaction,
} from "@heliograph/db";

/** What keeps messages about incidents back at the moment. */
export type Holds = {
  silences: readonly ActiveSilence[];
  maintenance: readonly MaintenanceWindow[];
  now: number;
};

/** Why a message about an incident is held. */
export type HoldReason = "explained" | "silence" | "flapping" | "maintenance";

/** Why messages about an incident are kept back; undefined when nothing does. */
export function holdReason(
  incident: ToldIncident,
  { silences, maintenance, now }: Holds,
): HoldReason | undefined {
  if (incident.underId !== null && incident.phase !== "resolved") return "explained";
  if (silences.some((silence) => isSilenced(incident, silence))) return "silence";
  if (incident.flappingSince !== null) return "flapping";
  return incident.cause === "availability" &&
    incident.mirror !== null &&
    maintainedAt(maintenance, now)(incident.mirror.slug)
    ? "maintenance"
    : undefined;
}

/** Why a notice of a kind is kept back: that an incident comes and goes is told although it does. */
export function holdOf(kind: NoticeKind, incident: ToldIncident, holds: Holds): HoldReason | undefined {
  const reason = holdReason(incident, holds);
  return kind === "flapping" && reason === "flapping" ? undefined : reason;
}

/** Reads what keeps messages back. */
export const readHolds = async (tx: Transaction, now: number): Promise<Holds> => ({
  silences: await readActiveSilences(tx, now),
  maintenance: await readMaintenanceWindows(tx),
  now,
});

function isSilenced({ id, mirror, cause }: ToldIncident, silence: ActiveSilence): boolean {
  if (silence.incidentId !== null) return silence.incidentId === id;
  const coversMirror = silence.mirrors === null || (mirror !== null && silence.mirrors.includes(mirror.slug));
  return coversMirror && (silence.causes === null || silence.causes.includes(cause));
}
