import { and, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { isStale, type Cause, type Level, type Role, type Verdict } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { logViews } from "../../schema/log-views.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { vantages } from "../../schema/vantages.ts";
import { verdicts } from "../../schema/verdicts.ts";
import { epochMs } from "../../sql/moment.ts";
import type { PageTime } from "../mirrors/read-summaries.ts";
import { readNewestRuns } from "../runs/read-newest-runs.ts";

/** What a vantage was told last when it asked a mirror whether it passes the checksum database on; epoch milliseconds. */
type SupportedView = { vantage: string; supported: boolean; refused: boolean; seenAt: number };

/** A mirror that modules can be had from, with what decides whether anybody should. */
export type Proxy = {
  id: number;
  slug: string;
  name: string;
  baseUrl: string;
  role: Extract<Role, "mirror" | "upstream">;
  level: Level;
  /** Slugs of the vantages whose vote counted, by what they said. */
  vantages: Verdict["vantages"];
  /** What its unresolved incidents are about. */
  causes: Cause[];
  /** Of the log that was asked for, newest first; a vantage that was told nothing is absent. */
  views: SupportedView[];
};

const proxyRoles = ["mirror", "upstream"] as const;

/** How are the watched mirrors that modules can be had from, in the order of the catalogue? `log` is the checksum database's name. */
export async function readProxies(
  db: Database | Transaction,
  { log, now, everyMs }: PageTime & { log: string | null },
): Promise<Proxy[]> {
  const rows = await db
    .select({
      id: mirrors.id,
      slug: mirrors.slug,
      name: mirrors.name,
      baseUrl: mirrors.baseUrl,
      role: sql<Proxy["role"]>`${mirrors.role}`,
      level: verdicts.level,
      vantages: verdicts.vantages,
      causes: causes(),
      views: views(log),
    })
    .from(mirrors)
    .innerJoin(verdicts, eq(verdicts.mirrorId, mirrors.id))
    .where(and(inArray(mirrors.role, proxyRoles), eq(mirrors.watched, true), isNull(mirrors.retiredAt)))
    .orderBy(mirrors.position);
  const runs = await readNewestRuns(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const run = runs.get(row.id);
    const stale = run !== undefined && isStale(run.scheduledAt, { now, everyMs });
    return stale ? { ...row, level: "unknown", vantages: { up: [], degraded: [], down: [] } } : row;
  });
}

const causes = (): SQL<Cause[]> => sql`array(
  select cause from ${incidents} where ${incidents.mirrorId} = ${mirrors.id} and phase <> 'resolved' order by cause
)`;

const views = (log: string | null): SQL<SupportedView[]> => sql`(
  select coalesce(json_agg(json_build_object('vantage', ${vantages.slug}, 'supported', supported, 'refused', refused,
    'seenAt', ${epochMs(logViews.seenAt)}) order by seen_at desc, ${vantages.position}), '[]')
  from ${logViews} join ${vantages} on ${vantages.id} = ${logViews.vantageId}
  where log = ${log} and ${logViews.mirrorId} = ${mirrors.id} and supported is not null
    and ${vantages.retiredAt} is null
)`;
