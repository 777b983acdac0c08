import { days, hours, type MirrorIntegrity } from "@heliograph/core";
import {
  noProofCounts,
  readContentCounts,
  readContents,
  readFindings,
  readLogViews,
  readMirrorName,
} from "@heliograph/db";
import type { Services } from "../services.ts";

const mostContents = 50;
const mostFindings = 50;

/** What is known of a mirror's bytes and of its view of the log; `undefined` when there is no mirror of that name. */
export async function readMirrorIntegrity(
  slug: string,
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<MirrorIntegrity | undefined> {
  const found = await readMirrorName(database, slug);
  if (found === undefined) return undefined;
  const { id: mirrorId, ...mirror } = found;
  const at = now();
  const [day, month, contents, findings, views] = await Promise.all([
    readContentCounts(database, [mirrorId], at - hours(24)),
    readContentCounts(database, [mirrorId], at - days(30)),
    readContents(database, mirrorId, mostContents),
    readFindings(database, { mirrorId, limit: mostFindings }),
    plan.log === null ? [] : readLogViews(database, { log: plan.log.name, mirrorId, now: at }),
  ]);
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    mirror,
    checkedAt: contents[0]?.at ?? null,
    counts: {
      "24h": day.get(mirrorId) ?? noProofCounts,
      "30d": month.get(mirrorId) ?? noProofCounts,
    },
    contents,
    findings,
    views: views.map(({ shown }) => shown),
  };
}
