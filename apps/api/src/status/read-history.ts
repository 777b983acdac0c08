import type { History, Month } from "@heliograph/core";
import { readMonthlyIncidents, readMonths, readRunYears, type Target } from "@heliograph/db";
import type { Services } from "../services.ts";

/** A year of all mirrors that are probed, the newest where none is asked for; `undefined` of a year of which nothing is kept. */
export async function readHistory(
  asked: number | undefined,
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<History | undefined> {
  const at = now();
  const targets = [...plan.targets.values()];
  const years = await yearsOf(targets, database);
  const year = asked ?? years[0] ?? new Date(at).getUTCFullYear();
  if (asked !== undefined && !years.includes(asked)) return undefined;
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    year,
    years,
    mirrors: await remember(targets, year, { database, now: at }),
  };
}

/** All months of all mirrors that are probed, the newest year first: each year is a question of its own, and none a long one. */
export async function readWholeHistory({
  database,
  plan,
  now,
}: Pick<Services, "database" | "plan" | "now">): Promise<History["mirrors"]> {
  const targets = [...plan.targets.values()];
  const remembered: History["mirrors"] = [];
  for (const year of await yearsOf(targets, database))
    remembered.push(...(await remember(targets, year, { database, now: now() })));
  return remembered;
}

async function yearsOf(targets: readonly Target[], database: Services["database"]): Promise<number[]> {
  const known = await readRunYears(
    database,
    targets.map(({ id }) => id),
  );
  if (known === undefined) return [];
  return Array.from({ length: known.last - known.first + 1 }, (_, index) => known.last - index);
}

async function remember(
  targets: readonly Target[],
  year: number,
  { database, now }: Pick<Services, "database"> & { now: number },
): Promise<History["mirrors"]> {
  const mirrorIds = targets.map(({ id }) => id);
  const stretch = { since: Date.UTC(year), until: Date.UTC(year + 1) };
  const [counted, incidents] = await Promise.all([
    readMonths(database, mirrorIds, stretch),
    readMonthlyIncidents(database, mirrorIds, { ...stretch, now }),
  ]);
  const countedOf = Map.groupBy(counted, ({ mirrorId }) => mirrorId);
  const happened = new Map(incidents.map((each) => [`${each.mirrorId} ${each.month}`, each]));
  return targets.flatMap(({ id, slug, name }) => {
    const months = (countedOf.get(id) ?? []).map(({ month, counts }): Month => {
      const { incidents: count = 0, worst = null } = happened.get(`${id} ${month}`) ?? {};
      return { month, ...counts, incidents: count, worst };
    });
    return months.length === 0 ? [] : [{ slug, name, months }];
  });
}
