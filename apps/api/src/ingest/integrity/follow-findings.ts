import type { Finding } from "@heliograph/core";
import type { StoredHead, Transaction } from "@heliograph/db";
import type { Plan, PlannedLog } from "../../plan/plan.ts";
import { accuseOfFork } from "./accuse-of-fork.ts";
import type { Accusation } from "./accuse.ts";
import { contradict } from "./contradict.ts";
import { keepHead } from "./keep-head.ts";
import type { Look } from "./look.ts";
import { openSigned } from "./open-signed.ts";

/** Whom are the findings of a run held against? The mirror that it looked at, but for forks, where that is judged. */
export async function followFindings(
  tx: Transaction,
  look: Look,
  findings: readonly Finding[],
  { plan, log }: { plan: Plan; log: PlannedLog | null },
): Promise<Accusation[]> {
  const accusations: Accusation[] = [];
  for (const { against, ...finding } of findings) {
    const againstMirrorId = plan.mirrorIds.get(against ?? "") ?? null;
    const reported = { mirrorId: look.target.id, compared: false, againstMirrorId, finding };
    if (finding.cause !== "log_forked") accusations.push(reported);
    else if (log !== null) accusations.push(...(await judgeReport(tx, look, reported, { plan, log })));
  }
  return accusations;
}

/** A report of a fork is nothing without two heads that the log has signed and that are proved to contradict each other. */
async function judgeReport(
  tx: Transaction,
  look: Look,
  { againstMirrorId, finding }: Accusation,
  { plan, log }: { plan: Plan; log: PlannedLog },
): Promise<Accusation[]> {
  const signed = finding.heads.flatMap((note) => openSigned(note, log.verifier) ?? []);
  const heads: StoredHead[] = [];
  for (const head of signed) heads.push(await keepHead(tx, { log: log.name, look, shown: false }, head));
  const [one, other] = heads;
  if (one === undefined || other === undefined || !contradict([one, other], finding)) return [];
  const shown = other.standing === "consistent" || one.firstMirror?.id === look.target.id ? one : other;
  const contradiction = {
    log: log.name,
    shown,
    other: shown === one ? other : one,
    otherMirrorId: againstMirrorId ?? undefined,
  };
  return accuseOfFork(tx, look, contradiction, { plan, found: { ...finding, subject: log.name } });
}
