import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { ProbeKind, Testimony } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { tallies } from "../../schema/tallies.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMsOrNull } from "../../sql/moment.ts";
import { healthOf } from "../vantages/vantage-health.ts";

/** What do all vantages say of these mirrors, and what do their runs fail of? */
export async function readTestimonies(
  tx: Transaction,
  {
    mirrorIds,
    kind,
    everyMs,
    now,
  }: { mirrorIds: readonly number[]; kind: ProbeKind; everyMs: number; now: number },
): Promise<Testimony[]> {
  const rows = await tx
    .select({
      vantage: vantages.slug,
      lastSeenAt: epochMsOrNull(vantages.lastSeenAt),
      isolatedSince: epochMsOrNull(vantages.isolatedSince),
      doubtedSince: epochMsOrNull(vantages.doubtedSince),
      mirrorId: tallies.mirrorId,
      error: tallies.error,
      tally: tallies.tally,
    })
    .from(vantages)
    .innerJoin(tallies, eq(tallies.vantageId, vantages.id))
    .where(
      and(
        isNull(vantages.retiredAt),
        eq(tallies.kind, kind),
        anyOf(tallies.mirrorId, mirrorIds),
        isNotNull(tallies.tally),
      ),
    );
  return rows.flatMap(({ vantage, mirrorId, error, tally, ...heard }) =>
    tally === null
      ? []
      : [{ vantage, mirrorId, error, tally, everyMs, healthy: healthOf(heard, now) === "healthy" }],
  );
}
