import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import { hours, type ShownView } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { logHeads, type Standing } from "../../schema/log-heads.ts";
import { logViews } from "../../schema/log-views.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, epochMsOrNull, isoOf } from "../../sql/moment.ts";
import { readTrustedHead } from "./read-trusted-head.ts";

/** A head that is behind by more than this is stale. */
const staleAfterMs = hours(24);

/** Of how many larger heads, the smallest first, it is asked which was known first. */
const largerLookedAt = 100;

/** A view as readers see it, with how its head stands to the trusted one. */
export type PlacedView = { shown: ShownView; standing: Standing | null };

/** What did the sources of a log show last? The log itself first, then in the order of the catalogue; a row per vantage. */
export async function readLogViews(
  db: Database | Transaction,
  { log, mirrorId, now }: { log: string; mirrorId?: number; now: number },
): Promise<PlacedView[]> {
  const trusted = await readTrustedHead(db, log);
  const rows = await db
    .select({
      mirror: mirrors.slug,
      mirrorName: mirrors.name,
      direct: isDirect.mapWith(Boolean),
      vantage: vantages.slug,
      supported: logViews.supported,
      size: logHeads.size,
      hash: logHeads.hash,
      head: logHeads.note,
      standing: logHeads.standing,
      largerKnownSince: largerKnownSince(log),
      detail: logViews.detail,
      at: epochMs(logViews.seenAt),
    })
    .from(logViews)
    .innerJoin(mirrors, eq(mirrors.id, logViews.mirrorId))
    .innerJoin(vantages, eq(vantages.id, logViews.vantageId))
    .leftJoin(logHeads, eq(logHeads.id, logViews.headId))
    .where(
      and(
        eq(logViews.log, log),
        mirrorId === undefined ? undefined : eq(logViews.mirrorId, mirrorId),
        isNull(mirrors.retiredAt),
        isNull(vantages.retiredAt),
      ),
    )
    .orderBy(sql`${isDirect} desc`, asc(mirrors.position), asc(vantages.position));
  return rows.map(({ size, standing, largerKnownSince: since, at, ...view }) => {
    const behindMs = since === null ? null : now - since;
    const relation = relationOf({ size, standing, behindMs, trustedSize: trusted?.size });
    const isBehind = relation === "behind" || relation === "stale";
    return {
      standing,
      shown: {
        ...view,
        size: size === null ? null : String(size),
        relation,
        behindCount: isBehind && size !== null ? String((trusted?.size ?? size) - size) : null,
        behindMs: isBehind ? behindMs : null,
        at: isoOf(at),
      },
    };
  });
}

const isDirect = sql`${mirrors.role} = 'checksum-database'`;

/** Since when a head is known that counts more records than the one at hand. */
const largerKnownSince = (log: string): SQL<number | null> => sql`(
  select ${epochMsOrNull(logHeads.firstSeenAt)} from (
    select min(first_seen_at) as first_seen_at from (
      select larger.first_seen_at from ${logHeads} as larger
      where larger.log = ${log} and larger.standing = 'consistent' and larger.size > ${logHeads.size}
      order by larger.size
      limit ${largerLookedAt}
    ) as next
  ) as log_heads
)`;

function relationOf({
  size,
  standing,
  behindMs,
  trustedSize,
}: {
  size: number | null;
  standing: Standing | null;
  behindMs: number | null;
  trustedSize: number | undefined;
}): ShownView["relation"] {
  if (size === null || standing === null) return null;
  if (standing === "forked") return "forked";
  if (standing === "doubtful") return "inconclusive";
  if (size === trustedSize) return "equal";
  return behindMs !== null && behindMs > staleAfterMs ? "stale" : "behind";
}
