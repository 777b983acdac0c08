import { days, type Mirrors } from "@heliograph/core";
import { readIncidents, readMirrors, readVantages } from "@heliograph/db";
import { pageTime } from "./page-time.ts";
import type { Services } from "../services.ts";

const recentMs = days(14);
const mostIncidents = 100;

/** How everything is now, and the incidents of late. */
export async function readStatus({
  database,
  site,
  plan,
  now,
}: Pick<Services, "database" | "site" | "plan" | "now">): Promise<Mirrors> {
  const time = pageTime(plan, now());
  const [vantages, mirrors, { incidents }] = await Promise.all([
    readVantages(database, time.now),
    readMirrors(database, time),
    readIncidents(database, { since: time.now - recentMs, limit: mostIncidents }),
  ]);
  return {
    asOf: new Date(time.now).toISOString(),
    demonstration: site.demonstration,
    vantages,
    mirrors,
    incidents,
  };
}
