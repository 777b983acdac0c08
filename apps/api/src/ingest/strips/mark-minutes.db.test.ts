import { hours, minutes, minuteStates, seconds, type MinuteState } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { noon, refused, seen, siteWith, testSite, type TestSite } from "../../testing/test-site.ts";

/** The minutes that are marked of a mirror, by how many lie between them and noon. */
async function minutesOf(
  { database }: TestSite,
  mirror = "a",
): Promise<Record<string, MinuteState | undefined>> {
  const rows = await database.execute<{ day: string; states: Uint8Array }>(sql`
    select day::text as day, states from strips join mirrors on mirrors.id = mirror_id
    where slug = ${mirror} and kind = 'availability'`);
  return Object.fromEntries(
    rows.flatMap(({ day, states }) =>
      [...states].flatMap((state, minute) =>
        state === 0 ? [] : [[(Date.parse(day) + minutes(minute) - noon) / minutes(1), minuteStates[state]]],
      ),
    ),
  );
}

it("minutes are marked as runs are told, by our clock", async () => {
  const site = await testSite("north");
  const north = site.prober("north");
  const theirs = { sentAt: new Date(noon + hours(1)).toISOString() };
  await north.heartbeat(theirs);
  await north.send([refused(noon + hours(1) - minutes(2)), seen({ at: noon + hours(1) })], theirs);
  expect(await minutesOf(site)).toEqual({ "-2": "error", "0": "ok" });
});

it("what was told late lands in the day that it is about", async () => {
  const site = await testSite("north");
  const north = site.prober("north");
  await north.heartbeat();
  await north.send([seen(), refused(noon - hours(13)), seen({ at: noon - hours(12) - 100 })]);
  expect(await minutesOf(site)).toEqual({ "-780": "error", "-721": "ok", "0": "ok" });
});

it("a minute keeps its worst try", async () => {
  const site = await testSite("north");
  const north = site.prober("north");
  await north.heartbeat();
  await north.send([
    seen(),
    seen({ at: noon + seconds(5), attempt: 1, outcome: "failed", error: "deadline" }),
  ]);
  await north.send([refused(noon + seconds(20)), seen({ at: noon + seconds(59) })]);
  expect(await minutesOf(site)).toEqual({ "0": "hangs" });
});

it("an index feed, and what was set apart, marks nothing", async () => {
  const site = await siteWith({ vantages: ["north"], mirrors: { a: "index", b: "mirror" } });
  const north = site.prober("north");
  await north.heartbeat();
  await north.send([seen(), seen({ mirror: "b", at: noon + hours(1) })]);
  expect([await minutesOf(site, "a"), await minutesOf(site, "b")]).toEqual([{}, {}]);
});

/** A minute's run from four minutes before noon to four after. */
const runs = Array.from({ length: 9 }, (_, minute) => seen({ at: noon + minutes(minute - 4) }));

it("minutes in which a vantage's own network failed stay unseen, whether that is told before the runs or after", async () => {
  const isolated = { isolatedSince: new Date(noon).toISOString() };
  const told = { "-4": "ok", "-3": "ok", "-2": "ok", "3": "ok", "4": "ok" };

  const before = await testSite("north");
  const spooling = before.prober("north");
  await spooling.heartbeat(isolated);
  before.clock.now = noon + minutes(2);
  await spooling.heartbeat();
  before.clock.now = noon + minutes(5);
  await spooling.send(runs);
  expect(await minutesOf(before)).toEqual(told);

  const after = await testSite("north");
  const north = after.prober("north");
  await north.heartbeat();
  await north.send(runs.slice(0, 5));
  await north.heartbeat(isolated);
  after.clock.now = noon + minutes(2);
  await north.send(runs.slice(5, 7));
  await north.heartbeat();
  after.clock.now = noon + minutes(5);
  await north.send(runs.slice(7));
  expect(await minutesOf(after)).toEqual(told);
});

it("an isolation that began the day before takes its minutes back from both days", async () => {
  const site = await testSite("north");
  const north = site.prober("north");
  const midnight = noon + hours(12);
  site.clock.now = midnight + minutes(3);
  await north.heartbeat();
  await north.send([-10, -5, 1, 2].map((minute) => seen({ at: midnight + minutes(minute) })));
  await north.heartbeat({ isolatedSince: new Date(midnight - minutes(6)).toISOString() });
  expect(await minutesOf(site)).toEqual({ [String(hours(12) / minutes(1) - 10)]: "ok" });
});
