import { setTimeout as wait } from "node:timers/promises";
import { minutes, seconds } from "@heliograph/core";
import { connect, disconnect, type Database } from "@heliograph/db";
import { startFakeVendor, type FakeAnswer } from "@heliograph/notifiers/testing";
import { sql } from "drizzle-orm";
import { transact } from "../ingest/transact.ts";
import { accountFor, type Account, type Arrival } from "./kill-account.ts";
import {
  failing,
  killedMirrors,
  killedRoles,
  killSite,
  working,
  type KilledRole,
  type KillSite,
} from "./kill-site.ts";

/** What became of alerts while so many processes were killed. */
export type KillReport = Account & { kills: number };

/** So many mirrors fail and recover at once, in each of so many lanes side by side. */
const [atOnce, lanes] = [5, 5];

/** The vendor takes so long at most to answer: kills hit sends under way. */
const slownessMs = seconds(1);

/** A kill of who sends waits so long at most for something to be under way. */
const aimMs = seconds(30);

/** How long after the last kill everything may take to arrive. */
const patienceMs = minutes(20);

/** Lets incidents of so many mirrors open and end while the processes of a site are killed at random moments, and counts what was told. */
export async function runKills({
  databaseUrl,
  kills,
  incidents,
}: {
  databaseUrl: string;
  kills: number;
  incidents: number;
}): Promise<KillReport> {
  const vendor = await startSlowVendor();
  const mirrors = killedMirrors(incidents);
  const site = await killSite({ databaseUrl, vendorOrigin: vendor.origin, mirrors });
  const database = await connect(databaseUrl);
  try {
    for (const role of killedRoles) await site.start(role);
    const each = { kills: Math.ceil(kills / killedRoles.length), database, isSending: vendor.isSending };
    await Promise.all([
      ...laneGroups(mirrors).map((groups) => tellAll(site, groups)),
      ...killedRoles.map((role) => killAgainAndAgain(site, role, each)),
    ]);
    await allSaid(database);
    return { kills, ...(await accountFor(database, vendor.arrivals)) };
  } finally {
    await site.close();
    await disconnect(database);
    await vendor.close();
  }
}

/** Keeps what arrives at once, and says so after a while. */
async function startSlowVendor() {
  const arrivals: Arrival[] = [];
  let underWay = 0;
  const vendor = await startFakeVendor(async ({ target, headers, body }): Promise<FakeAnswer> => {
    arrivals.push({ id: String(headers["webhook-id"] ?? ""), text: body });
    underWay += 1;
    await wait(Math.random() * slownessMs);
    underWay -= 1;
    return target === "/hook" ? { status: 204 } : { body: JSON.stringify({ id: "1", event: "message" }) };
  });
  return { origin: vendor.origin, close: vendor.close, arrivals, isSending: () => underWay > 0 };
}

/** The mirrors that fail together, by the lane in which they do. */
function laneGroups(mirrors: readonly string[]): string[][][] {
  const groups = Array.from({ length: Math.ceil(mirrors.length / atOnce) }, (_, index) =>
    mirrors.slice(index * atOnce, (index + 1) * atOnce),
  );
  return Array.from({ length: lanes }, (_, lane) => groups.filter((_group, index) => index % lanes === lane));
}

/** Some outages are over before anybody is told, others are not. */
async function tellAll(site: KillSite, groups: readonly (readonly string[])[]): Promise<void> {
  for (const group of groups) {
    await site.tell((now) => failing(group, now));
    await wait(Math.random() * seconds(20));
    await site.tell((now) => working(group, now));
  }
}

async function killAgainAndAgain(
  site: KillSite,
  role: KilledRole,
  { kills, database, isSending }: { kills: number; database: Database; isSending: () => boolean },
): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(Math.random() * seconds(3));
    if (role === "watchdog") await aim(isSending);
    await site.kill(role);
    if (role === "watchdog") await endLeases(database);
    await site.start(role);
  }
}

async function aim(isSending: () => boolean): Promise<void> {
  const until = Date.now() + aimMs;
  while (!isSending() && Date.now() < until) await wait(20);
}

/** Whoever held them is dead, so that nobody need wait until they run out. */
const endLeases = (database: Database) =>
  transact(database, async (tx) => {
    for (const table of ["channels", "deliveries"]) {
      await tx.execute(
        sql`update ${sql.identifier(table)} set leased_until = clock_timestamp() where leased_until is not null`,
      );
    }
  });

async function allSaid(database: Database): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const [row] = await database.execute<{ open: number }>(
      sql`select count(*)::int as open from deliveries where state in ('waiting', 'sending', 'held')`,
    );
    if (row?.open === 0) return;
    await wait(500);
  }
}
