import { eq, sql, type SQL } from "drizzle-orm";
import type { Incident, IncidentSubject, Note } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { findings } from "../../schema/findings.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidentNotes } from "../../schema/incident-notes.ts";
import { incidentResolutions } from "../../schema/incident-resolutions.ts";
import { incidents } from "../../schema/incidents.ts";
import { logHeads } from "../../schema/log-heads.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { epochMs, epochMsOrNull, isoOf, isoOrNull } from "../../sql/moment.ts";

type Change = Omit<Incident["changes"][number], "at"> & { at: number };

/** A note as it is read; times are epoch milliseconds. */
export type NoteRow = Omit<Note, "at" | "nextAt"> & { at: number; nextAt: number | null };

/** All incidents, those that are nobody's but ours too, with their mirrors; a condition is still to come. */
export const selectIncidents = (db: Database | Transaction) =>
  db
    .select({
      id: sql<string>`${incidents.id}::text`,
      subject: subject(),
      phase: incidents.phase,
      severity: incidents.severity,
      worst: incidents.worst,
      startedAt: epochMs(incidents.startedAt),
      openedAt: epochMs(incidents.openedAt),
      endedAt: epochMsOrNull(incidents.endedAt),
      vantages: incidents.vantages,
      error: incidents.error,
      finding: finding(),
      reason: reason(),
      changes: changes(),
      under: sql<string | null>`${incidents.underId}::text`,
      covers: covers(),
      late: incidents.late,
      flappingSince: epochMsOrNull(incidents.flappingSince),
      acknowledgedBy: incidents.acknowledgedBy,
      acknowledgedAt: epochMsOrNull(incidents.acknowledgedAt),
      note: note(),
    })
    .from(incidents)
    .leftJoin(mirrors, eq(mirrors.id, incidents.mirrorId))
    .$dynamic();

type Row = Awaited<ReturnType<typeof selectIncidents>>[number];

/** The incident of a row, as readers see it. */
export const toldIncident = ({ subject: about, acknowledgedBy, acknowledgedAt, ...row }: Row): Incident => ({
  ...row,
  ...about,
  startedAt: isoOf(row.startedAt),
  openedAt: isoOf(row.openedAt),
  endedAt: isoOrNull(row.endedAt),
  changes: row.changes.map(({ at, ...change }) => ({ ...change, at: isoOf(at) })),
  flappingSince: isoOrNull(row.flappingSince),
  acknowledged:
    acknowledgedBy === null || acknowledgedAt === null
      ? null
      : { operator: acknowledgedBy, at: isoOf(acknowledgedAt) },
  note: row.note && toldNote(row.note),
});

/** A note, as readers see it. */
export const toldNote = ({ at, nextAt, ...note }: NoteRow): Note => ({
  ...note,
  at: isoOf(at),
  nextAt: isoOrNull(nextAt),
});

/** What the incident at hand is about. */
const subject = (): SQL<IncidentSubject> =>
  sql`json_build_object('mirror', ${mirrors.slug}, 'mirrorName', ${mirrors.name}, 'cause', ${incidents.cause})`;

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

/** The incidents that the one at hand explains, by the names of their mirrors. */
const covers = (): SQL<Incident["covers"]> => sql`(
  select coalesce(json_agg(json_build_object('id', covered.id::text, 'mirror', hit.slug, 'mirrorName', hit.name)
    order by hit.name, covered.id), '[]')
  from ${incidents} as covered inner join ${mirrors} as hit on hit.id = covered.mirror_id
  where covered.under_id = ${incidents.id}
)`;

/** What operators told last of the incident at hand. */
const note = (): SQL<NoteRow | null> => sql`(
  select json_build_object('id', said.id::text, 'operator', operator, 'text', text, 'at', extract(epoch from at) * 1000,
    'nextAt', extract(epoch from next_at) * 1000)
  from ${incidentNotes} as said
  where incident_id = ${incidents.id}
  order by at desc, said.id desc
  limit 1
)`;
