import type { Finding } from "@heliograph/core";
import type { StoredHead, Transaction } from "@heliograph/db";
import type { Plan } from "../../plan/plan.ts";
import type { Accusation } from "./accuse.ts";
import type { Look } from "./look.ts";
import { partHeads } from "./part-heads.ts";

/** Two heads that contradict each other, of which the source of the run at hand showed one. */
export type Contradiction = {
  log: string;
  shown: StoredHead;
  other: StoredHead;
  /** Who showed the other one, where that is known better than from the head. */
  otherMirrorId?: number | undefined;
};

/** Whom is a fork held against? The mirror that showed the false head, or the log itself when it has signed both in its own name. */
export async function accuseOfFork(
  tx: Transaction,
  look: Look,
  { log, shown, other, otherMirrorId = other.firstMirror?.id }: Contradiction,
  { plan, found }: { plan: Plan; found?: Omit<Finding, "against"> },
): Promise<Accusation> {
  const { forked, blame } = await partHeads(tx, log, [shown, other], look.at);
  const ownId = look.target.id;
  const [showedForked, showedKept] = forked.id === shown.id ? [ownId, otherMirrorId] : [otherMirrorId, ownId];
  const logId = [...plan.targets.values()].find(({ role }) => role === "checksum-database")?.id;
  return {
    mirrorId: (blame === "log" ? logId : showedForked) ?? ownId,
    compared: found === undefined,
    againstMirrorId: showedKept ?? null,
    finding: found ?? {
      cause: "log_forked",
      subject: log,
      part: "head",
      detail: `two signed heads of ${log} count ${shown.size} records and have different hashes`,
      expected: (forked.id === shown.id ? other : shown).hash,
      received: forked.hash,
      confirmed: true,
      heads: [other.note, shown.note],
      evidence: null,
    },
  };
}
