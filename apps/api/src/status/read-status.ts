import { days, recommendedChainSchema, type Mirrors } from "@heliograph/core";
import { calendarIn, readIncidents, readMirrors, readRecommendations, readVantages } from "@heliograph/db";
import { readMaintenance } from "./read-maintenance.ts";
import { pageTime } from "./page-time.ts";
import type { Services } from "../services.ts";

const recentMs = days(14);
const mostIncidents = 100;

/** How everything is now, with the days of a zone and the incidents of late. */
export async function readStatus(
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
  zone = "UTC",
): Promise<Mirrors> {
  const time = pageTime(plan, now());
  const [vantages, mirrors, { incidents }, maintenance, recommendations] = await Promise.all([
    readVantages(database, time.now),
    readMirrors(database, time, calendarIn(zone)),
    readIncidents(database, { since: time.now - recentMs, limit: mostIncidents }),
    readMaintenance(database, time.now),
    readRecommendations(database, { now: time.now }),
  ]);
  return {
    asOf: new Date(time.now).toISOString(),
    zone,
    demonstration: site.demonstration,
    vantages,
    mirrors,
    incidents,
    maintenance,
    recommended: recommendations
      .filter(({ scope }) => !scope.startsWith("vantage:"))
      .map((recommendation) => recommendedChainSchema.parse(recommendation)),
  };
}
