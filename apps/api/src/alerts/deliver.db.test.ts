import { hours, minutes, seconds } from "@heliograph/core";
import { saveSilence } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { alertSite, allRoutes, taken } from "../testing/test-alerts.ts";

it("tells a room that an incident has opened once others had time to join it, and at once that it is over", async () => {
  const site = await alertSite();
  await site.open(["a"]);
  await site.pass(seconds(9));
  expect(site.titles()).toEqual([]);
  await site.pass(seconds(1));
  expect(site.titles()).toEqual([expect.stringMatching(/^\[Down\] a/)]);
  await site.pass(minutes(5), seconds(10));
  await site.move(["a"], "resolved");
  await site.send();
  expect(site.titles().slice(1)).toEqual([expect.stringMatching(/^\[Recovered\] a/)]);
});

it("tells the end alone, from when to when, when it comes before the beginning got through", async () => {
  const site = await alertSite();
  await site.open(["a"]);
  await site.pass(seconds(4));
  await site.move(["a"], "resolved");
  await site.pass(minutes(1));
  expect(site.titles()).toEqual([expect.stringMatching(/^\[Recovered\] a/)]);
});

it("tells nothing of what did not last as long as its route demands", async () => {
  const site = await alertSite({ routes: [allRoutes(["ops"], { holdMs: minutes(2) })] });
  await site.open(["a"]);
  await site.pass(minutes(1), seconds(5));
  await site.move(["a"], "resolved");
  await site.open(["b"]);
  await site.pass(minutes(3), seconds(5));
  expect(site.titles()).toEqual([expect.stringMatching(/^\[Down\] b/)]);
});

it("keeps quiet at night about all but the worst, and tells what was missed in the morning", async () => {
  const night = { fromMinute: 22 * 60, untilMinute: 8 * 60, zone: "UTC" };
  const site = await alertSite({ routes: [allRoutes(["ops"], { quiet: night })] });
  await site.pass(hours(11), minutes(5));
  await site.open(["a", "b"]);
  await site.open(["c"], "critical", "hash_mismatch");
  await site.pass(hours(1), minutes(1));
  await site.move(["b"], "resolved");
  await site.pass(hours(7), minutes(5));
  expect(site.titles()).toEqual([expect.stringMatching(/c .*[Mm]ismatch/)]);
  await site.pass(hours(1) + minutes(5), minutes(1));
  expect(site.titles().slice(1)).toEqual([
    expect.stringMatching(/^\[Down\] a/),
    expect.stringMatching(/^\[Recovered\] b/),
  ]);
});

it("after six hours without a room tells what it missed: first what has ended in one message each, and all in order", async () => {
  const site = await alertSite();
  site.answer(() => ({ status: 503 }));
  await site.open(["a"]);
  await site.pass(hours(1), seconds(30));
  await site.move(["a"], "resolved");
  await site.pass(minutes(30), seconds(30));
  await site.open(["a", "b"]);
  await site.pass(hours(3), seconds(30));
  await site.move(["b"], "resolved");
  await site.open(["c"]);
  await site.pass(minutes(90), seconds(30));
  const missed = site.heard.length;
  site.answer(() => taken);
  await site.pass(hours(1) + minutes(15), seconds(30));
  const arrived = site.titles().slice(missed);
  expect(arrived).toEqual([
    expect.stringMatching(/^\[Recovered\] a/),
    expect.stringMatching(/2|digest/i),
    expect.stringMatching(/^\[Recovered\] b/),
    expect.stringMatching(/^\[Down\] c/),
  ]);
});

it("tells of 500 mirrors that fail within a minute in three messages at most, which name them all", async () => {
  const mirrors = Array.from({ length: 500 }, (_, index) => `mirror-${String(index).padStart(3, "0")}`);
  const site = await alertSite({ mirrors, rooms: [{ name: "ops" }, { name: "dev" }] });
  for (let second = 0; second < 60; second += 1) {
    const some = mirrors.slice(Math.floor((second * 500) / 60), Math.floor(((second + 1) * 500) / 60));
    await site.open(some);
    await site.pass(seconds(1));
  }
  await site.pass(seconds(60));
  for (const room of ["ops", "dev"]) {
    const told = site.heard.filter((each) => each.room === room);
    expect(told.length).toBeLessThanOrEqual(3);
    const text = told.map((each) => each.text.toUpperCase()).join();
    expect(mirrors.filter((slug) => !text.includes(slug.toUpperCase()))).toEqual([]);
  }
});

it("tells of what a silence held back once it ends, if it lasts and nobody was told", async () => {
  const site = await alertSite();
  const topic = { mirrors: ["a", "b"] };
  const silence = {
    topic,
    startsAt: site.clock.now,
    endsAt: site.clock.now + hours(1),
    operator: "o",
    reason: "r",
  };
  await site.inOne((tx) => saveSilence(tx, silence));
  await site.open(["a", "b", "c"]);
  await site.pass(minutes(30), seconds(10));
  await site.move(["b"], "resolved");
  expect(site.titles()).toEqual([expect.stringMatching(/^\[Down\] c/)]);
  await site.pass(minutes(31), seconds(10));
  expect(site.titles().slice(1)).toEqual([expect.stringMatching(/^\[Down\] a/)]);
});

it.each([
  { what: "seconds", headers: { "retry-after": "90" }, waitMs: seconds(90) },
  { what: "more than is obeyed", headers: { "retry-after": "86400" }, waitMs: minutes(15) },
])("leaves a room alone for as long as it asks: $what", async ({ headers, waitMs }) => {
  const site = await alertSite();
  site.answer(() => ({ status: 429, headers }));
  await site.open(["a"]);
  await site.pass(seconds(10));
  expect(site.heard).toHaveLength(1);
  site.answer(() => taken);
  await site.open(["b"]);
  await site.pass(waitMs - seconds(5), seconds(5));
  expect(site.heard).toHaveLength(1);
  await site.pass(seconds(15), seconds(5));
  expect(site.titles().slice(1)).toEqual([
    expect.stringMatching(/^\[Down\] a/),
    expect.stringMatching(/^\[Down\] b/),
  ]);
});

it("lets one message that never gets through hold up no other", async () => {
  const site = await alertSite();
  site.answer((_, text) => (text.includes("[Down] a") ? { status: 500 } : taken));
  await site.open(["a"]);
  await site.pass(seconds(30));
  await site.open(["b"]);
  await site.pass(minutes(1));
  expect(site.titles()).toContainEqual(expect.stringMatching(/^\[Down\] b/));
});

it("two senders at once send each message once", async () => {
  const site = await alertSite({ rooms: [{ name: "ops" }, { name: "dev" }] });
  await site.open(["a"]);
  site.clock.now += seconds(10);
  const senders = Array.from({ length: 4 }, site.newSender);
  await Promise.all(senders.map((sender) => sender.look()));
  await Promise.all(senders.map((sender) => sender.idle()));
  expect(site.heard.map(({ room }) => room).toSorted()).toEqual(["dev", "ops"]);
});

it("takes over what a sender that died was sending, and counts that it may be a repeat", async () => {
  const site = await alertSite();
  site.answer(() => ({ manner: "silent" }));
  await site.open(["a"]);
  site.clock.now += seconds(10);
  const dying = site.newSender();
  await dying.look();
  await expect.poll(() => site.heard.length).toBe(1);
  await site.database.execute(sql`update channels set leased_until = now() - interval '1 s'`);
  await site.database.execute(sql`update deliveries set leased_until = now() - interval '1 s'`);
  site.answer(() => taken);
  site.clock.now += minutes(1);
  await site.send();
  expect(site.heard).toHaveLength(2);
  await dying.idle();
  const attempts = await site.database.execute(
    sql`select attempt, "end", ambiguous from delivery_attempts order by attempt`,
  );
  expect([...attempts]).toEqual([
    { attempt: 1, end: "lost", ambiguous: true },
    { attempt: 2, end: "delivered", ambiguous: false },
  ]);
});

it("lets the others know of a room that is none any more, and tells them what it was to be told", async () => {
  const site = await alertSite({
    rooms: [{ name: "ops" }, { name: "spare", isFallback: true }, { name: "other" }],
    routes: [allRoutes(["ops"])],
  });
  site.answer((room) => (room === "ops" ? { status: 404, body: "{}" } : taken));
  await site.open(["a"]);
  await site.pass(minutes(1));
  const told = site.heard.filter(({ room }) => room === "spare");
  expect(told).toEqual([expect.objectContaining({ text: expect.stringMatching(/ops/) })]);
  expect(told[0]?.text).toMatch(/\ba\b.*Down|Down.*\ba\b/);
  await site.move(["a"], "resolved");
  await site.open(["b"]);
  await site.pass(minutes(1));
  expect(site.titles("spare").slice(1)).toEqual([
    expect.stringMatching(/^\[Recovered\] a/),
    expect.stringMatching(/^\[Down\] b/),
  ]);
  expect(site.titles("other")).toEqual([]);
});

it("lets the others know when a notice is under way for five minutes", async () => {
  const site = await alertSite({ rooms: [{ name: "ops" }, { name: "dev" }], routes: [allRoutes(["ops"])] });
  site.answer((room) => (room === "ops" ? { status: 503 } : taken));
  await site.open(["a"]);
  await site.pass(minutes(5), seconds(5));
  expect(site.titles("dev")).toEqual([]);
  await site.pass(minutes(1), seconds(5));
  expect(site.titles("dev")).toEqual([expect.stringContaining("ops")]);
});

it("reminds of what lasts until somebody looks after it, and tells others when nobody does", async () => {
  const routes = [
    allRoutes(["ops"], { remindMs: hours(1), escalation: { afterMs: minutes(30), channels: ["phone"] } }),
  ];
  const site = await alertSite({ rooms: [{ name: "ops" }, { name: "phone" }], routes });
  await site.open(["a"]);
  await site.pass(hours(2) + minutes(1), seconds(30));
  expect(site.titles()).toHaveLength(3);
  expect(site.titles("phone")).toHaveLength(1);
  await site.database.execute(sql`update incidents set acknowledged_at = now(), acknowledged_by = 'o'`);
  await site.pass(hours(2), minutes(1));
  expect(site.titles()).toHaveLength(3);
  await site.move(["a"], "resolved");
  await site.send();
  expect(site.titles("phone").slice(1)).toEqual([expect.stringMatching(/^\[Recovered\] a/)]);
});
