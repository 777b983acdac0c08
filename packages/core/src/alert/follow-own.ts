import type { Change, IncidentState, Severity } from "../follow.ts";
import { minutes } from "../time.ts";

/** A trouble of ours that comes back within so long is still the same one, and nobody is told again. */
const quietForMs = minutes(10);

/** A trouble of our own, and whether it has lasted long enough to be told; `since` is epoch milliseconds. */
export type OwnTrouble = { since: number; isTold: boolean };

/** An unresolved incident of our own, and when it changed last, in epoch milliseconds. */
export type OpenOwn = IncidentState & { changedAt: number };

/** What a trouble of our own, or that there is none, does to its open incident, if there is one; `undefined` when nothing. */
export function followOwn(
  open: OpenOwn | undefined,
  trouble: OwnTrouble | undefined,
  { severity, now }: { severity: Severity; now: number },
): Change | undefined {
  if (open === undefined) return trouble?.isTold === true ? opening(trouble, severity) : undefined;
  const { changedAt, ...incident } = open;
  if (incident.phase === "open") {
    return trouble === undefined
      ? { kind: "recovering", incident: { ...incident, phase: "recovering" } }
      : undefined;
  }
  if (trouble !== undefined) return { kind: "relapsed", incident: { ...incident, phase: "open" } };
  if (now - changedAt < quietForMs) return undefined;
  return { kind: "resolved", incident: { ...incident, phase: "resolved", endedAt: changedAt } };
}

const opening = ({ since }: OwnTrouble, severity: Severity): Change => ({
  kind: "opened",
  incident: { phase: "open", severity, startedAt: since, endedAt: undefined },
});
