import {
  reopenWithinMs,
  sharedOutageOf,
  withoutFollowers,
  type Change,
  type IncidentState,
} from "@heliograph/core";
import {
  newestAbout,
  saveIncident,
  type StoredCase,
  type StoredIncident,
  type Transaction,
} from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { roleIn, testify } from "./testify.ts";

/** What the incident is about that most mirrors share: the site as a whole. */
export const sharedOutage = { subject: "", cause: "shared_outage" } as const;

/** The outage that most mirrors share, where there is one: it is opened with the first incident of theirs. */
export async function shareOutage(
  tx: Transaction,
  cases: readonly StoredCase[],
  { plan, now }: { plan: Plan; now: number },
): Promise<StoredIncident | undefined> {
  const outages = cases.filter((one) => one.cause === "availability");
  const newest = await newestAbout(tx, sharedOutage.subject, sharedOutage.cause);
  if (newest !== undefined && newest.phase !== "resolved") return newest;
  if (!outages.some(({ underId }) => underId === null)) return undefined;
  const testimonies = await testify(tx, { plan, now });
  const shared = sharedOutageOf(withoutFollowers(testimonies, { roleOf: roleIn(plan), now }), now);
  const members = outages.filter(({ mirrorId }) => shared?.mirrorIds.has(mirrorId));
  if (shared?.sharing !== "shared" || members.length === 0) return undefined;
  const vantages = [...new Set(members.flatMap((member) => member.vantages))].toSorted();
  const change = beginning(newest, shared.since);
  await saveIncident(tx, { ...sharedOutage, previous: newest, change, vantages, at: now });
  return newestAbout(tx, sharedOutage.subject, sharedOutage.cause);
}

/** One that comes back soon after its end is the same one. */
function beginning(previous: IncidentState | undefined, startedAt: number): Change {
  const severity = "down";
  return previous?.endedAt !== undefined && startedAt - previous.endedAt <= reopenWithinMs
    ? { kind: "reopened", incident: { ...previous, phase: "open", severity, endedAt: undefined } }
    : { kind: "opened", incident: { phase: "open", severity, startedAt, endedAt: undefined } };
}
