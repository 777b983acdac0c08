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

/**
 * Whom is a fork held against? The mirror that showed the false head, or the log itself when it has signed both in its own
 * name. Where nothing stands for the log in the catalogue, both mirrors are in question until it shows one of the heads itself.
 * A finding that was reported tells of the head that the source of the run showed.
 */
export async function accuseOfFork(
  tx: Transaction,
  look: Look,
  { log, shown, other, otherMirrorId = other.firstMirror?.id }: Contradiction,
  { plan, found }: { plan: Plan; found?: Omit<Finding, "against"> },
): Promise<Accusation[]> {
  const { forked, blame } = await partHeads(tx, log, [shown, other], look.at);
  const finding = found ?? foundAlone(log, shown, other);
  const ownId = look.target.id;
  const isShown = forked.id === shown.id;
  const [showedForked, showedKept] = isShown ? [ownId, otherMirrorId] : [otherMirrorId, ownId];
  const logId = [...plan.targets.values()].find(({ role }) => role === "checksum-database")?.id;
  const accused = (blame === "forked" ? showedForked : undefined) ?? logId;
  const ofForked = {
    mirrorId: accused ?? showedForked ?? ownId,
    compared: found === undefined,
    againstMirrorId: showedKept ?? null,
    finding: isShown ? finding : mirrored(finding),
  };
  const isDecided = accused !== undefined || showedForked === showedKept;
  if (isDecided || showedForked === undefined || showedKept === undefined) return [ofForked];
  const ofKept = {
    ...ofForked,
    mirrorId: showedKept,
    againstMirrorId: showedForked,
    finding: mirrored(ofForked.finding),
  };
  return [ofForked, ofKept];
}

const foundAlone = (log: string, shown: StoredHead, other: StoredHead): Omit<Finding, "against"> => ({
  cause: "log_forked",
  subject: log,
  part: "head",
  detail: `two signed heads of ${log} count ${shown.size} records and have different hashes`,
  expected: other.hash,
  received: shown.hash,
  confirmed: true,
  heads: [other.note, shown.note],
  evidence: null,
});

/** The same finding as told of the other head. */
const mirrored = (finding: Omit<Finding, "against">): Omit<Finding, "against"> => ({
  ...finding,
  expected: finding.received,
  received: finding.expected,
});
