import { confirmingMs, followFinding, type Finding } from "@heliograph/core";
import {
  addIncidentVantages,
  newestIncidents,
  saveFinding,
  saveFindingIncident,
  saveIncident,
  wasFoundBefore,
  type Transaction,
} from "@heliograph/db";
import type { Look } from "./look.ts";

/** A finding, and against which mirror it is held. */
export type Accusation = {
  mirrorId: number;
  /** True of one that we made ourselves by comparing. */
  compared: boolean;
  /** Of a fork: the mirror that showed the other head. */
  againstMirrorId: number | null;
  finding: Omit<Finding, "against">;
};

/** Causes that a broken network can bring about on the way. */
const brokenOnTheWay = new Set<Finding["cause"]>(["content_invalid", "info_differs"]);

/**
 * Keeps a finding and lets it open the incident of its mirror and cause: at once when it is confirmed, otherwise when it
 * was found before, in another run. A late one is kept and opens nothing.
 */
export async function accuse(
  tx: Transaction,
  look: Look,
  { mirrorId, compared, againstMirrorId, finding }: Accusation,
  now: number,
): Promise<void> {
  const { vantage, kind, at, timely, isolated } = look;
  const { cause } = finding;
  if (isolated && brokenOnTheWay.has(cause)) return;
  const confirmed =
    finding.confirmed || (await wasFoundBefore(tx, { mirrorId, cause, since: at - confirmingMs, at }));
  const vantageId = compared ? null : vantage.id;
  const found = { ...finding, confirmed, mirrorId, vantageId, kind, againstMirrorId, at };
  const { id } = await saveFinding(tx, found);
  if (!timely || !confirmed) return;

  const previous = (await newestIncidents(tx, [mirrorId], cause)).get(mirrorId);
  const vantages = [vantage.slug];
  const change = followFinding(previous, cause, at);
  if (change !== undefined) {
    const step = { mirrorId, cause, previous, change, vantages, at: now };
    const opened = await saveIncident(tx, step);
    if (opened !== undefined) await saveFindingIncident(tx, id, opened);
  } else if (previous !== undefined && previous.phase !== "resolved") {
    await addIncidentVantages(tx, previous, vantages);
    await saveFindingIncident(tx, id, previous.id);
  }
}
