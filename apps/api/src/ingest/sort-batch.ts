import { hours, minutes, observationSchema, type ProbeKind, type Receipt } from "@heliograph/core";
import type { ObservationRow, Target } from "@heliograph/db";
import { looksAt, type Plan, type PlannedChain } from "../plan/plan.ts";
import { foreignTo, type ChainRun } from "./chains/chain-run.ts";
import { doubtLooks } from "./freshness/doubt-looks.ts";
import { shiftFreshness } from "./freshness/shift-freshness.ts";

/** A result of what was due longer ago than this cannot be right. */
export const oldestMs = hours(24);
const furthestAheadMs = minutes(2);

/** The observations of a batch by what becomes of them; times are those of our clock. */
export type SortedBatch = {
  sound: ObservationRow[];
  /** Sound ones of chains, which are kept by themselves. */
  ofChains: ChainRun[];
  /** Well formed, but of a time that cannot be right. */
  quarantined: (ObservationRow & { reason: string })[];
  refused: Receipt["refused"];
};

/** Looks at each observation for itself, so that a bad one never costs a good one its place. */
export function sortBatch(
  observations: readonly unknown[],
  plan: Plan,
  { skewMs, now }: { skewMs: number; now: number },
): SortedBatch {
  const batch: SortedBatch = { sound: [], ofChains: [], quarantined: [], refused: [] };
  for (const [index, sent] of observations.entries()) {
    const refuse = (field: string, message: string) => batch.refused.push({ index, field, message });
    const parsed = observationSchema.safeParse(sent);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      refuse(issue?.path.join(".") ?? "", issue?.message ?? "is malformed");
      continue;
    }
    const { mirror, freshness: sentFreshness, ...observation } = parsed.data;
    const { target, chain } = subjectOf(observation.kind, mirror, plan);
    const subject = target ?? chain;
    const foreign = chain && foreignTo(chain, observation);
    if (subject === undefined) {
      refuse("mirror", "is not assigned to this vantage");
    } else if (!plan.everyMs.has(observation.kind) || (target && !looksAt(observation.kind, target))) {
      refuse("kind", "is not assigned to this vantage");
    } else if (foreign) {
      refuse(foreign.field, foreign.message);
    } else {
      const scheduledAt = Date.parse(observation.scheduledAt) - skewMs;
      const startedAt = Date.parse(observation.startedAt) - skewMs;
      const freshness = sentFreshness && shiftFreshness(sentFreshness, skewMs);
      const row = {
        ...observation,
        ...(freshness && { freshness }),
        mirrorId: subject.id,
        scheduledAt: new Date(scheduledAt).toISOString(),
        startedAt: new Date(startedAt).toISOString(),
      };
      const reason =
        doubt("scheduledAt", scheduledAt, now) ??
        doubt("startedAt", startedAt, now) ??
        (freshness && doubtLooks(freshness, { startedAt, latestAt: now + furthestAheadMs }));
      if (reason !== undefined) batch.quarantined.push({ ...row, reason });
      else if (chain === undefined) batch.sound.push(row);
      else batch.ofChains.push({ ...row, chain });
    }
  }
  return batch;
}

/** What an observation is about. Its kind says whether that is a chain, for a mirror may have the same slug. */
const subjectOf = (
  kind: ProbeKind,
  slug: string,
  { targets, chains }: Plan,
): { target?: Target | undefined; chain?: PlannedChain | undefined } =>
  looksAt(kind, { role: "chain" }) ? { chain: chains.get(slug) } : { target: targets.get(slug) };

function doubt(field: string, at: number, now: number): string | undefined {
  if (at < now - oldestMs) return `${field} is more than 24 h ago`;
  if (at > now + furthestAheadMs) return `${field} is more than 2 min ahead`;
  return undefined;
}
