import { hours, minutes, observationSchema, type Receipt } from "@heliograph/core";
import type { ObservationRow } from "@heliograph/db";
import { looksAt, type Plan } from "../plan/plan.ts";
import { doubtLooks } from "./freshness/doubt-looks.ts";
import { shiftFreshness } from "./freshness/shift-freshness.ts";

const oldestMs = hours(24);
const furthestAheadMs = minutes(2);

/** The observations of a batch by what becomes of them; times are those of our clock. */
export type SortedBatch = {
  sound: ObservationRow[];
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
  const batch: SortedBatch = { sound: [], quarantined: [], refused: [] };
  for (const [index, sent] of observations.entries()) {
    const refuse = (field: string, message: string) => batch.refused.push({ index, field, message });
    const parsed = observationSchema.safeParse(sent);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      refuse(issue?.path.join(".") ?? "", issue?.message ?? "is malformed");
      continue;
    }
    const { mirror, freshness: sentFreshness, ...observation } = parsed.data;
    const target = plan.targets.get(mirror);
    if (target === undefined) {
      refuse("mirror", "is not assigned to this vantage");
    } else if (!plan.everyMs.has(observation.kind) || !looksAt(observation.kind, target)) {
      refuse("kind", "is not assigned to this vantage");
    } else {
      const scheduledAt = Date.parse(observation.scheduledAt) - skewMs;
      const startedAt = Date.parse(observation.startedAt) - skewMs;
      const freshness = sentFreshness && shiftFreshness(sentFreshness, skewMs);
      const row = {
        ...observation,
        ...(freshness && { freshness }),
        mirrorId: target.id,
        scheduledAt: new Date(scheduledAt).toISOString(),
        startedAt: new Date(startedAt).toISOString(),
      };
      const reason =
        doubt("scheduledAt", scheduledAt, now) ??
        doubt("startedAt", startedAt, now) ??
        (freshness && doubtLooks(freshness, { startedAt, latestAt: now + furthestAheadMs }));
      if (reason === undefined) batch.sound.push(row);
      else batch.quarantined.push({ ...row, reason });
    }
  }
  return batch;
}

function doubt(field: string, at: number, now: number): string | undefined {
  if (at < now - oldestMs) return `${field} is more than 24 h ago`;
  if (at > now + furthestAheadMs) return `${field} is more than 2 min ahead`;
  return undefined;
}
