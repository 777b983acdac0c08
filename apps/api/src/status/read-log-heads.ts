import type { FindingCause, LogHeads, Relation } from "@heliograph/core";
import { readFindings, readLogViews, readTrustedHead, type PlacedView } from "@heliograph/db";
import type { Services } from "../services.ts";

const logCauses: readonly FindingCause[] = [
  "log_forked",
  "log_inconsistent",
  "log_bad_signature",
  "log_stale",
];
const mostFindings = 50;

/** What everybody shows of the checksum database, and how it fits together. */
export async function readLogHeads({
  database,
  site,
  plan,
  now,
}: Pick<Services, "database" | "site" | "plan" | "now">): Promise<LogHeads> {
  const at = now();
  const page = { asOf: new Date(at).toISOString(), demonstration: site.demonstration };
  const { log } = plan;
  if (log === null) return { ...page, log: null, trusted: null, views: [], matrix: [], findings: [] };
  const [trusted, all, findings] = await Promise.all([
    readTrustedHead(database, log.name),
    readLogViews(database, { log: log.name, now: at }),
    readFindings(database, { causes: logCauses, limit: mostFindings }),
  ]);
  const views = newestOfEach(all);
  return {
    ...page,
    log: { name: log.name, key: log.key },
    trusted:
      trusted === undefined
        ? null
        : {
            size: String(trusted.size),
            hash: trusted.hash,
            head: trusted.note,
            at: new Date(trusted.firstSeenAt).toISOString(),
          },
    views: views.map(({ shown }) => shown),
    matrix: views.map((row) => views.map((column) => relationOf(row, column))),
    findings,
  };
}

const newestOfEach = (views: readonly PlacedView[]): PlacedView[] =>
  [...Map.groupBy(views, ({ shown }) => shown.mirror).values()].flatMap((each) =>
    each.toSorted((a, b) => b.shown.at.localeCompare(a.shown.at)).slice(0, 1),
  );

/** How the head of one source relates to that of another, by how both stand to the trusted one. */
function relationOf(row: PlacedView, column: PlacedView): Relation | null {
  if (row.shown.size === null || column.shown.size === null) return null;
  const difference = BigInt(row.shown.size) - BigInt(column.shown.size);
  if (difference === 0n) return row.shown.hash === column.shown.hash ? "equal" : "forked";
  const standings = new Set([row.standing, column.standing]);
  if (standings.has("doubtful")) return "inconclusive";
  if (!standings.has("forked")) return difference < 0n ? "behind" : "ahead";
  return standings.has("consistent") ? "forked" : "inconclusive";
}
