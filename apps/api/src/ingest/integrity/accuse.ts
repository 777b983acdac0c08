import { confirmingMs, days, type Finding, type FindingCause } from "@heliograph/core";
import { countBundles, declineEvidence, saveFinding, wasFoundBefore, type Transaction } from "@heliograph/db";
import { followFound } from "./follow-found.ts";
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
const brokenOnTheWay = new Set<FindingCause>(["content_invalid", "info_differs"]);

/** Most bundles that a vantage has of a mirror and cause over so long: what goes on for weeks is proved by then. */
const [mostBundles, provingMs] = [50, days(30)];

/**
 * Keeps a finding and lets it open the incident of its mirror and cause: at once when it is confirmed, otherwise when it
 * was found before, in another run. A late one is kept and opens nothing.
 */
export async function accuse(
  tx: Transaction,
  look: Look,
  accusation: Accusation,
  now: number,
): Promise<void> {
  const { at, timely, isolated } = look;
  const { mirrorId, finding } = accusation;
  const { cause } = finding;
  if (isolated && brokenOnTheWay.has(cause)) return;
  const confirmed =
    finding.confirmed || (await wasFoundBefore(tx, { mirrorId, cause, since: at - confirmingMs, at }));
  const findingId = await keep(tx, look, { ...accusation, finding: { ...finding, confirmed } });
  if (!timely || !confirmed) return;

  const vantages = [look.vantage.slug];
  await followFound(tx, { findingId, mirrorId, cause, vantages, at, since: at }, now);
}

/** Keeps the finding, and tells its prober when nobody needs the bundle that came with it. */
async function keep(
  tx: Transaction,
  { vantage, kind, at }: Look,
  { mirrorId, compared, againstMirrorId, finding }: Accusation,
): Promise<number> {
  const { cause } = finding;
  const like = { mirrorId, vantageId: vantage.id, cause, since: at - provingMs };
  const evidence = (await countBundles(tx, like)) < mostBundles ? finding.evidence : null;
  const vantageId = compared ? null : vantage.id;
  const found = { ...finding, evidence, mirrorId, vantageId, kind, againstMirrorId, at };
  const { id, wantsEvidence } = await saveFinding(tx, found);
  if (finding.evidence !== null && !wantsEvidence)
    await declineEvidence(tx, { vantageId: vantage.id, sha256: finding.evidence.sha256, at });
  return id;
}
