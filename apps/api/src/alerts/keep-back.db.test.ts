import { hours, minutes, seconds } from "@heliograph/core";
import { redriveDeliveries, saveSilence } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { alertSite, allRoutes, taken } from "../testing/test-alerts.ts";
import { tendAlerts } from "./tend-alerts.ts";

type Site = Awaited<ReturnType<typeof alertSite>>;

/** A site's clock begins at noon. */
const quietFor = (fromMinute: number, untilMinute: number) => ({
  fromMinute: 12 * 60 + fromMinute,
  untilMinute: 12 * 60 + untilMinute,
  zone: "UTC",
});

const silence = ({ inOne, clock }: Site, forMs: number) =>
  inOne((tx) =>
    saveSilence(tx, {
      topic: { mirrors: ["a"] },
      startsAt: clock.now,
      endsAt: clock.now + forMs,
      operator: "o",
      reason: "r",
    }),
  );

const disable = ({ database }: Site, room: string) =>
  database.execute(
    sql`update channels set disabled_at = now(), disabled_reason = 'it is none' where name = ${room}`,
  );

const standIn = [{ name: "ops" }, { name: "phone" }, { name: "spare", isFallback: true }];

it("tells who stands in nothing that a silence keeps back", async () => {
  const site = await alertSite({ rooms: standIn, routes: [allRoutes(["ops"])] });
  await disable(site, "ops");
  await silence(site, hours(1));
  await site.open(["a"]);
  await site.open(["b"]);
  site.clock.now += seconds(15);
  await site.send();
  expect(site.titles("spare")).toEqual([expect.stringMatching(/^\[Down\] b/)]);
  await site.pass(hours(1) + minutes(2), minutes(1));
  expect(site.titles("spare")).toContainEqual(expect.stringMatching(/^\[Down\] a/));
});

it("tells who stands in at the time when a room that is none would have been told", async () => {
  const site = await alertSite({
    rooms: standIn,
    routes: [allRoutes(["ops"], { quiet: quietFor(0, 60) })],
  });
  await site.open(["a"]);
  await site.open(["c"], "critical", "hash_mismatch");
  site.answer((room) => (room === "ops" ? { status: 410, body: "{}" } : taken));
  await site.pass(minutes(59), seconds(30));
  const heard = site.heard.filter(({ room }) => room === "spare").map(({ text }) => text);
  expect(heard).toContainEqual(expect.stringMatching(/[Mm]ismatch/));
  expect(site.titles("spare")).not.toContainEqual(expect.stringMatching(/^\[Down\] a/));
  await site.pass(minutes(2), seconds(30));
  expect(site.titles("spare")).toContainEqual(expect.stringMatching(/^\[Down\] a/));
});

it("lets nothing go in quiet hours when a silence ends", async () => {
  const site = await alertSite({ routes: [allRoutes(["ops"], { quiet: quietFor(15, 60) })] });
  await silence(site, minutes(30));
  await site.open(["a"]);
  await site.pass(minutes(58), seconds(30));
  expect(site.titles()).toEqual([]);
  await site.pass(minutes(3), seconds(30));
  expect(site.titles()).toEqual([expect.stringMatching(/^\[Down\] a/)]);
});

it.each([
  { after: "a silence", isAcknowledged: false, told: 2 },
  { after: "somebody looks after it", isAcknowledged: true, told: 1 },
])("of what waits for the morning, reminders are told $told times in all after $after", async (each) => {
  const routes = [allRoutes(["ops"], { remindMs: hours(1), quiet: quietFor(60, 120) })];
  const site = await alertSite({ routes });
  await site.open(["a"]);
  await site.pass(minutes(70), seconds(30));
  if (each.isAcknowledged) await site.database.execute(sql`update incidents set acknowledged_at = now()`);
  else await silence(site, minutes(10));
  await site.pass(minutes(55), seconds(30));
  expect(site.titles()).toHaveLength(each.told);
});

it("has others called in the place of a room that is none", async () => {
  const escalation = { afterMs: minutes(30), channels: ["phone"] };
  const site = await alertSite({ rooms: standIn, routes: [allRoutes(["ops"], { escalation })] });
  await disable(site, "phone");
  await site.open(["a"]);
  await site.pass(minutes(31), seconds(30));
  expect(site.titles("spare").slice(1)).toEqual([expect.stringMatching(/\ba\b/)]);
});

it("sends again what could not be told, but not what the room knows to be over", async () => {
  const site = await alertSite({ rooms: [{ name: "ops" }, { name: "dev" }], routes: [allRoutes(["ops"])] });
  site.answer((room) => (room === "ops" ? { status: 400 } : taken));
  await site.open(["a"]);
  await site.pass(seconds(15));
  await site.open(["b"]);
  await site.pass(minutes(10), seconds(15));
  site.answer(() => taken);
  await site.move(["a"], "resolved");
  await site.send();
  site.answer((room) => (room === "ops" ? { status: 503 } : taken));
  const all = { channelId: 1, ids: undefined };
  const again = await site.inOne((tx) => redriveDeliveries(tx, all, site.clock.now));
  expect(again).toHaveLength(1);
  await site.pass(minutes(1), seconds(5));
  expect(await site.database.execute(sql`select from incidents where cause = 'alerts_stuck'`)).toHaveLength(
    0,
  );
  site.answer(() => taken);
  await site.pass(hours(1) + minutes(15), seconds(30));
  expect(site.titles().at(-1)).toMatch(/^\[Down\] b/);
});

it("tells nothing of the end of what one silence let go and another kept back", async () => {
  const site = await alertSite();
  await silence(site, minutes(1));
  await site.open(["a"], "partial");
  await site.move(["a"], "escalated", "down");
  site.clock.now += minutes(2);
  const letGo = () => tendAlerts(site.database, { plan: site.plan, now: site.clock.now });
  await letGo();
  await silence(site, minutes(10));
  await letGo();
  await site.move(["a"], "resolved");
  await site.pass(minutes(15), seconds(15));
  expect(site.titles()).toEqual([]);
});
