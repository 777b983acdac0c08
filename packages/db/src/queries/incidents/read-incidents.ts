import { and, desc, eq, gte, isNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { Incident, MirrorCause } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { findings } from "../../schema/findings.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidentResolutions } from "../../schema/incident-resolutions.ts";
import { incidents } from "../../schema/incidents.ts";
import { logHeads } from "../../schema/log-heads.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { epochMs, epochMsOrNull, isoOf } from "../../sql/moment.ts";

/** Which incidents are asked for. */
export type IncidentFilter = {
  /** Slug of the mirror; of all mirrors when absent. */
  mirror?: string | undefined;
  /** Only those that have not ended. */
  unresolved?: boolean | undefined;
  /** Only those that lasted beyond this moment, in epoch milliseconds. */
  since?: number | undefined;
  /** Only those older than the incident with this number: where the page before ended. */
  before?: number | undefined;
  limit: number;
};

/** Which incidents were there, newest first? `next` is where the next page begins, null on the last. */
export async function readIncidents(
  db: Database | Transaction,
  { mirror, unresolved = false, since, before, limit }: IncidentFilter,
): Promise<{ incidents: Incident[]; next: string | null }> {
  const rows = await db
    .select({
      id: sql<string>`${incidents.id}::text`,
      mirror: mirrors.slug,
      mirrorName: mirrors.name,
      cause: sql<MirrorCause>`${incidents.cause}`,
      phase: incidents.phase,
      severity: incidents.severity,
      worst: incidents.worst,
      startedAt: epochMs(incidents.startedAt),
      openedAt: epochMs(incidents.openedAt),
      endedAt: epochMsOrNull(incidents.endedAt),
      vantages: incidents.vantages,
      finding: finding(),
      reason: reason(),
      changes: changes(),
    })
    .from(incidents)
    .innerJoin(mirrors, eq(mirrors.id, incidents.mirrorId))
    .where(
      and(
        mirror === undefined ? undefined : eq(mirrors.slug, mirror),
        unresolved ? ne(incidents.phase, "resolved") : undefined,
        since === undefined
          ? undefined
          : or(isNull(incidents.endedAt), gte(incidents.endedAt, new Date(since))),
        before === undefined ? undefined : lt(incidents.id, before),
      ),
    )
    .orderBy(desc(incidents.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    incidents: page.map(({ startedAt, openedAt, endedAt, ...incident }) => ({
      ...incident,
      startedAt: isoOf(startedAt),
      openedAt: isoOf(openedAt),
      endedAt: endedAt === null ? null : isoOf(endedAt),
      changes: incident.changes.map(({ at, ...change }) => ({ ...change, at: isoOf(at) })),
    })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

type Change = Omit<Incident["changes"][number], "at"> & { at: number };

/** The changes of the incident at hand, in order. */
const changes = (): SQL<Change[]> => sql`(
  select json_agg(json_build_object('sequence', change.sequence, 'kind', kind, 'severity', change.severity,
    'at', extract(epoch from at) * 1000) order by change.sequence)
  from ${incidentChanges} as change
  where incident_id = ${incidents.id}
)`;

/** The newest finding behind the incident at hand, those with a bundle before the others. */
const finding = (): SQL<Incident["finding"]> => sql`(
  select json_build_object('id', found.id::text, 'subject', subject, 'part', part, 'expected', expected,
    'received', received, 'heads', ${heads})
  from ${findings} as found
  where incident_id = ${incidents.id}
  order by (evidence_sha256 is not null) desc, last_found_at desc, found.id desc
  limit 1
)`;

/** The heads of the fork at hand. Their notes begin with three lines: what it is, its size and its hash. */
const heads = sql`(
  select coalesce(json_agg(json_build_object('size', split_part(note, chr(10), 2), 'mirrorName', (
    select name from ${logHeads} as head inner join ${mirrors} as shower on shower.id = head.first_mirror_id
    where head.log = found.subject and head.size = split_part(signed.note, chr(10), 2)::bigint
      and head.hash = split_part(signed.note, chr(10), 3)
  )) order by place), '[]')
  from unnest(case when found.cause = 'log_forked' then found.heads end) with ordinality as signed (note, place)
)`;

/** Why an operator closed the incident at hand; null while it is open again. */
const reason = (): SQL<string | null> => sql`(
  select reason
  from ${incidentResolutions} as resolution
  where incident_id = ${incidents.id} and resolution.sequence = ${incidents.sequence}
)`;
