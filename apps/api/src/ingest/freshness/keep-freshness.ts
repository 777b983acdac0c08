import {
  findReleases,
  lockLooks,
  readIsolations,
  readListings,
  saveColdFetches,
  saveListings,
  saveReleases,
  saveSpreads,
  type ObservationRow,
  type Transaction,
} from "@heliograph/db";
import type { Plan } from "../../plan/plan.ts";
import { coldFetchesOf } from "./cold-fetches-of.ts";
import { doubtFirsts } from "./doubt-firsts.ts";
import { followLooks } from "./follow-looks.ts";
import { foundReleases } from "./found-releases.ts";
import { listingsOf } from "./listings-of.ts";
import { sightsOf } from "./sights.ts";
import { spreadsOf } from "./spreads-of.ts";

/**
 * Keeps what new runs of a vantage saw of releases. It comes so often that it waits for nobody but other batches of the same
 * vantage: what follows from it is judged by the clock, and releases are taken in the order of their key.
 */
export async function keepFreshness(
  tx: Transaction,
  vantageId: number,
  fresh: readonly ObservationRow[],
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  const rows = fresh.filter(({ freshness }) => freshness !== undefined);
  if (rows.length === 0) return;
  await lockLooks(tx, vantageId);
  const since = Math.min(...rows.map(({ startedAt }) => Date.parse(startedAt)));
  const isolations = await readIsolations(tx, vantageId, since);
  const { looks, spreads, colds } = sightsOf(rows, { isolations, plan, now });
  const lost = looks.flatMap(({ module, gone }) => gone.map((version) => ({ module, version })));
  const found = foundReleases(looks, { basket: plan.basket, known: await findReleases(tx, lost) });
  const listings = found.length === 0 ? [] : await readListings(tx, modulesOf(found));
  await saveReleases(tx, doubtFirsts(found, listings));
  await followLooks(tx, vantageId, looks);
  await saveListings(tx, listingsOf(vantageId, looks, plan.basket));
  const ofBasket = spreads.filter(({ module }) => plan.basket.includes(module));
  await saveSpreads(tx, spreadsOf(vantageId, ofBasket));
  await saveColdFetches(tx, coldFetchesOf(vantageId, colds, await findReleases(tx, colds)));
}

const modulesOf = (releases: readonly { module: string }[]) => [
  ...new Set(releases.map(({ module }) => module)),
];
