import { days, disagreementWindowMs, hours, minutes } from "@heliograph/core";
import { doubtPublications, excludeReleases, settleSpreads, tryLock, type Database } from "@heliograph/db";
import { transact } from "../ingest/transact.ts";
import { followFeed, type Following } from "./follow-feed.ts";
import { judgeFreshness } from "./judge-freshness.ts";
import { rollUpLags } from "./roll-up-lags.ts";

/** What was published longer ago is looked for no more, and stays what it is taken for. */
const openMs = days(2);

/** What the upstream does not show for so long after the feed told of it is gone there. */
const goneAfterMs = hours(1);

/** What has been out for less, or at that mirror, may not have reached all the caches of a mirror. */
const spreadingMs = minutes(15);

/** After so long everybody has looked at a module of the basket again, and told of it. */
const roundMs = minutes(10);

/** Does once what is done about releases by the clock: learns of them, settles and counts how they came, and judges that. */
export async function tendFreshness(database: Database, following: Following): Promise<void> {
  const { plan, now } = following;
  await followFeed(database, following);
  await transact(database, async (tx) => {
    if (!(await tryLock(tx, "settle releases"))) return;
    await excludeReleases(tx, { since: now - openMs, goneAfterMs });
    await doubtPublications(tx, { since: now - openMs, aboutMs: roundMs });
    await settleSpreads(tx, { since: now - 2 * disagreementWindowMs, spreadingMs, knownMs: roundMs, now });
  });
  await rollUpLags(database, { now });
  await judgeFreshness(database, { plan, now });
}
