import { setTimeout as wait } from "node:timers/promises";
import { minutes } from "@heliograph/core";
import { connect, disconnect, type Database } from "@heliograph/db";
import { startFakeVendor } from "@heliograph/notifiers/testing";
import { sql } from "drizzle-orm";
import {
  eventfulMirrors,
  failing,
  killedMirrors,
  killedRoles,
  killSite,
  working,
  type KillSite,
} from "./kill-site.ts";

/** What became of alerts while processes were killed. */
export type KillReport = {
  kills: number;
  incidents: number;
  /** Changes that a channel was to be told of and was not. */
  lost: number;
  /** Messages that arrived more often than once. */
  repeats: number;
  /** Attempts of which nobody knows how they ended: so many repeats are allowed. */
  lostAttempts: number;
  /** Messages that arrived before an earlier one of their incident. */
  outOfOrder: number;
  messages: number;
};

/** What the vendor took: by which delivery it was told, as far as the message says, and its text. */
type Taken = { id: string; text: string };

/** So many mirrors fail and recover at once. */
const atOnce = 5;

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
  const taken: Taken[] = [];
  const vendor = await startFakeVendor(({ target, headers, body }) => {
    const id = String(headers["webhook-id"] ?? "");
    taken.push({ id, text: body });
    return target === "/hook" ? { status: 204 } : { body: JSON.stringify({ id: "1", event: "message" }) };
  });
  const mirrors = killedMirrors(incidents);
  const site = await killSite({ databaseUrl, vendorOrigin: vendor.origin, mirrors });
  try {
    for (const role of killedRoles) await site.start(role);
    await Promise.all([tellAll(site, mirrors), killAgainAndAgain(site, kills)]);
    const database = await connect(databaseUrl);
    await allSaid(database);
    const report = { kills, ...(await account(database, taken)) };
    await disconnect(database);
    return report;
  } finally {
    await site.close();
    await vendor.close();
  }
}

async function tellAll(site: KillSite, mirrors: readonly string[]): Promise<void> {
  for (let start = 0; start < mirrors.length; start += atOnce) {
    const some = mirrors.slice(start, start + atOnce);
    const now = Date.now();
    await site.tell(failing(some, now));
    await wait(Math.random() * 1_000);
    await site.tell(working(some, now));
  }
}

async function killAgainAndAgain(site: KillSite, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(Math.random() * 1_500);
    const role = killedRoles[kill % killedRoles.length] ?? "web";
    await site.kill(role);
    await site.start(role);
  }
}

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

/** What was to be told, by which delivery it was, and where that stands; in the order of its incident and channel. */
type Told = { line: string; teller: string | null; state: string | null };

async function account(database: Database, taken: readonly Taken[]): Promise<Omit<KillReport, "kills">> {
  const told = await database.execute<Told>(sql`
    select change.incident_id || ' ' || channels.name as line, teller.id as teller, teller.state
    from incident_changes as change
    join incidents on incidents.id = change.incident_id
    join mirrors on mirrors.id = incidents.mirror_id
    join channels on channels.name = 'room' or mirrors.position < ${eventfulMirrors}
    left join deliveries as own on own.incident_id = change.incident_id and own.sequence = change.sequence
      and own.channel_id = channels.id and own.occasion = ''
    left join deliveries as teller on teller.id = coalesce(own.merged_into, own.id)
    where change.kind in ('opened', 'resolved')
    order by line, change.sequence`);
  const [counts] = await database.execute<{ incidents: number; lostAttempts: number }>(sql`
    select (select count(*)::int from incidents where phase = 'resolved' and mirror_id is not null) as incidents,
      (select count(*)::int from delivery_attempts where "end" = 'lost') as "lostAttempts"`);
  const firstAt = (id: string) =>
    taken.findIndex((each) => each.id === id || (each.id === "" && each.text.includes(id.slice(0, 8))));
  const arrivals = told.map(({ line, teller, state }) => ({
    line,
    at: teller === null || state !== "delivered" ? -1 : firstAt(teller),
  }));
  const isEarlier = (index: number) =>
    arrivals[index - 1]?.line === arrivals[index]?.line &&
    (arrivals[index]?.at ?? 0) < (arrivals[index - 1]?.at ?? 0);
  const messages = new Set(taken.map(({ id, text }) => (id === "" ? text : id)));
  return {
    incidents: counts?.incidents ?? 0,
    lost: arrivals.filter(({ at }) => at === -1).length,
    repeats: taken.length - messages.size,
    lostAttempts: counts?.lostAttempts ?? 0,
    outOfOrder: arrivals.filter((_, index) => isEarlier(index)).length,
    messages: taken.length,
  };
}
