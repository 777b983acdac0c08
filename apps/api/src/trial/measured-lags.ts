import { lagOf, surfaces, type Publication, type Span, type Surface } from "@heliograph/core";
import type { TestSite } from "../testing/test-site.ts";

/** What was measured of a release on one surface of a mirror, from one vantage. */
export type MeasuredLag = {
  mirror: string;
  vantage: string;
  surface: Surface;
  module: string;
  version: string;
  source: string;
  published: Publication;
  lag: Span;
};

type Row = Pick<MeasuredLag, "mirror" | "vantage" | "module" | "version" | "source"> & {
  after: number | null;
  by: number;
  missedAt: number | null;
  shownAt: number | null;
};

/** Everything that a site has measured of releases so far. */
export async function measuredLags({ database }: TestSite): Promise<MeasuredLag[]> {
  const measured = await Promise.all(surfaces.map((surface) => onSurface(database.$client, surface)));
  return measured.flat();
}

async function onSurface(sql: TestSite["database"]["$client"], surface: Surface): Promise<MeasuredLag[]> {
  const epochMs = (column: string) => sql`(extract(epoch from ${sql(column)}) * 1000)::float8`;
  const rows = await sql<Row[]>`
    select mirrors.slug as mirror, vantages.slug as vantage, releases.module, releases.version, releases.source,
      ${epochMs("published_after")} as after, ${epochMs("published_by")} as by,
      ${epochMs(`${surface}_missed_at`)} as "missedAt", ${epochMs(`${surface}_shown_at`)} as "shownAt"
    from sightings
      join releases on releases.id = release_id
      join mirrors on mirrors.id = mirror_id
      join vantages on vantages.id = vantage_id`;
  return rows.map(({ after, by, missedAt, shownAt, ...row }) => {
    const published = { after: after ?? undefined, by };
    const sighting = { missedAt: missedAt ?? undefined, shownAt: shownAt ?? undefined };
    return { ...row, surface, published, lag: lagOf(published, sighting) };
  });
}
