import type { MirrorDetail } from "@heliograph/core";
import { calendarIn, readIncidents, readMirror, readVantages } from "@heliograph/db";
import type { Services } from "../services.ts";
import { pageTime } from "./page-time.ts";

const mostIncidents = 20;

/** How a mirror is and was, by the days of a zone; `undefined` when there is none of that name. */
export async function readMirrorDetail(
  { slug, zone = "UTC" }: { slug: string; zone?: string },
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<MirrorDetail | undefined> {
  const time = pageTime(plan, now());
  const [overview, vantages, open, newest] = await Promise.all([
    readMirror(database, slug, time, calendarIn(zone)),
    readVantages(database, time.now),
    readIncidents(database, { mirror: slug, unresolved: true, limit: mostIncidents }),
    readIncidents(database, { mirror: slug, limit: mostIncidents }),
  ]);
  if (overview === undefined) return undefined;
  const { mirror, windows, sights } = overview;
  const resolved = newest.incidents.filter(({ phase }) => phase === "resolved");
  return {
    asOf: new Date(time.now).toISOString(),
    zone,
    demonstration: site.demonstration,
    mirror,
    about: plan.about.get(slug) ?? {},
    vantages,
    windows,
    sights,
    incidents: [...open.incidents, ...resolved],
  };
}
