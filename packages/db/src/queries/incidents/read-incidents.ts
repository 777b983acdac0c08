import { and, desc, eq, gte, inArray, isNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import { publicCauses, severities, type Incident, type PublicCause, type Severity } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { vantages } from "../../schema/vantages.ts";
import { selectIncidents, toldIncident } from "./select-incidents.ts";

/** Which incidents readers ask for. Those that another one explains are among them only where their mirror is named. */
export type IncidentFilter = {
  /** Slug of the mirror; of all mirrors when absent. */
  mirror?: string | undefined;
  cause?: PublicCause | undefined;
  /** Only those that a vantage of this region saw. */
  region?: string | undefined;
  /** Only those that were this bad at worst, or worse. */
  severity?: Severity | undefined;
  /** Only those that have not ended. */
  unresolved?: boolean | undefined;
  /** Only those that lasted beyond this moment, in epoch milliseconds. */
  since?: number | undefined;
  /** Only those that began before this moment, in epoch milliseconds. */
  until?: number | undefined;
};

/** A page of what is asked for. */
type IncidentPage = {
  /** Only those that come after the incident with this number: where the page before ended. */
  before?: number | undefined;
  limit: number;
};

/** Which incidents were there, those that began last first? `next` is where the next page begins, null on the last. */
export async function readIncidents(
  db: Database | Transaction,
  { before, limit, ...filter }: IncidentFilter & IncidentPage,
): Promise<{ incidents: Incident[]; next: string | null }> {
  const rows = await selectIncidents(db)
    .where(and(fits(filter), before === undefined ? undefined : comesAfter(before)))
    .orderBy(desc(incidents.startedAt), desc(incidents.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    incidents: page.map(toldIncident),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** True of incidents, joined with their mirrors, that are asked for. */
export const fits = ({
  mirror,
  cause,
  region,
  severity,
  unresolved = false,
  since,
  until,
}: IncidentFilter): SQL | undefined =>
  and(
    inArray(incidents.cause, cause === undefined ? [...publicCauses] : [cause]),
    mirror === undefined ? isNull(incidents.underId) : eq(mirrors.slug, mirror),
    region === undefined ? undefined : wasSeenFrom(region),
    severity === undefined
      ? undefined
      : inArray(incidents.worst, severities.slice(severities.indexOf(severity))),
    unresolved ? ne(incidents.phase, "resolved") : undefined,
    since === undefined ? undefined : or(isNull(incidents.endedAt), gte(incidents.endedAt, new Date(since))),
    until === undefined ? undefined : lt(incidents.startedAt, new Date(until)),
  );

const wasSeenFrom = (region: string) =>
  sql`${incidents.vantages} && array(select ${vantages.slug} from ${vantages} where ${vantages.region} = ${region})`;

const comesAfter = (id: number) => sql`(${incidents.startedAt}, ${incidents.id}) < (
  select last.started_at, last.id from ${incidents} as last where last.id = ${id})`;
