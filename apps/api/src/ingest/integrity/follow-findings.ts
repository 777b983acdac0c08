import type { Finding } from "@heliograph/core";
import type { StoredHead, Transaction } from "@heliograph/db";
import type { Plan, PlannedLog } from "../../plan/plan.ts";
import { accuseOfFork } from "./accuse-of-fork.ts";
import type { Accusation } from "./accuse.ts";
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
    const plain = { mirrorId: look.target.id, compared: false, againstMirrorId, finding };
    accusations.push(
      finding.cause === "log_forked" && log !== null
        ? await judgeReport(tx, look, plain, { plan, log })
        : plain,
    );
  }
  return accusations;
}

/** A report of a fork is only believed with two heads that the log has signed and that are not known to be of one line. */
async function judgeReport(
  tx: Transaction,
  look: Look,
  plain: Accusation,
  { plan, log }: { plan: Plan; log: PlannedLog },
): Promise<Accusation> {
  const unproved = { ...plain, finding: { ...plain.finding, confirmed: false } };
  const signed = plain.finding.heads.flatMap((note) => openSigned(note, log.verifier) ?? []);
  const heads: StoredHead[] = [];
  for (const head of signed) heads.push(await keepHead(tx, { log: log.name, look, shown: false }, head));
  const [one, other] = heads;
  if (one === undefined || other === undefined || one.id === other.id) return unproved;
  if (one.standing === "consistent" && other.standing === "consistent") return unproved;
  const shown = other.standing === "consistent" || one.firstMirror?.id === look.target.id ? one : other;
  const contradiction = {
    log: log.name,
    shown,
    other: shown === one ? other : one,
    otherMirrorId: plain.againstMirrorId ?? undefined,
  };
  return accuseOfFork(tx, look, contradiction, { plan, found: plain.finding });
}
