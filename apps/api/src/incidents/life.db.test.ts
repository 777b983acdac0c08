import { minutes, type Observation } from "@heliograph/core";
import { readIncidents, saveFinding, upsertChannels, upsertMaintenance } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { followFound } from "../ingest/integrity/follow-found.ts";
import { everyMs, noon, refused, seen, siteWith, type TestSite } from "../testing/test-site.ts";
import { sweep } from "../watchdog/sweep.ts";
import { conclude } from "./conclude.ts";

const vantages = ["north", "south"];

/** A site with mirrors and one room that is told everything. */
async function livingSite(mirrors: readonly string[] = ["a"]) {
  const site = await siteWith({
    vantages,
    mirrors: Object.fromEntries(mirrors.map((slug) => [slug, "mirror" as const])),
    channels: [
      { name: "ops", kind: "mattermost", url: "https://chat.example.com/hooks/abcdefghijklmnopqrstuvwxyz" },
    ],
  });
  const { database, clock } = site;
  const { plan } = site.services;
  const room = {
    name: "ops",
    kind: "mattermost",
    language: "en" as const,
    sealed: "",
    hint: "",
    isFallback: false,
    isElsewhere: false,
  };
  await database.transaction((tx) => upsertChannels(tx, [room], noon));
  const probers = vantages.map(site.prober);
  return {
    ...site,
    plan,
    sweep: () => sweep(database, { plan, now: clock.now }),
    /** Lets both vantages look every half minute for so long. */
    async watch(durationMs: number, sees: (at: number, mirror: string) => Observation) {
      for (const until = clock.now + durationMs; clock.now < until; clock.now += everyMs / 2) {
        for (const prober of probers) {
          await prober.heartbeat();
          const runs = mirrors.map((mirror) => sees(clock.now, mirror));
          expect((await prober.send(runs)).status).toBe(200);
        }
        await sweep(database, { plan, now: clock.now });
      }
    },
  };
}

const well = (at: number, mirror: string) => seen({ at, mirror });
const away = (at: number, mirror: string) => refused(at, mirror);

async function incidentsOf({ database }: TestSite) {
  const { incidents } = await readIncidents(database, { limit: 100 });
  return incidents.toReversed();
}

/** What happened to the first incident, in order. */
const courseOf = async (site: TestSite) =>
  (await incidentsOf(site))[0]?.changes.map(({ kind }) => kind) ?? [];

/** The kinds of all that the room was to be told, in order, without what is kept back. */
async function toldOf({ database }: TestSite): Promise<string[]> {
  const rows = await database.execute<{ kind: string }>(
    sql`select notice ->> 'kind' as kind from deliveries where state = 'waiting' order by position`,
  );
  return rows.map(({ kind }) => kind);
}

const isoAt = (at: number) => new Date(at).toISOString();

/** Maintenance of a mirror, from some minutes after noon to others. */
const maintain = ({ database }: TestSite, mirror: string, from: number, to: number) =>
  upsertMaintenance(
    database,
    [
      {
        slug: "move",
        title: { en: "moving", "zh-CN": "搬迁" },
        mirrors: [mirror],
        recurrence: { kind: "once", startsAt: noon + minutes(from), endsAt: noon + minutes(to) },
      },
    ],
    noon,
  );

it("a mirror that comes and goes is told of as flapping, stays one incident, and is told of again when it is steady", async () => {
  const site = await livingSite();
  await site.watch(minutes(3), well);
  for (let turn = 0; turn < 5; turn += 1) {
    await site.watch(minutes(2), away);
    await site.watch(minutes(2), well);
  }
  const turns = new Set(["opened", "reopened", "resolved", "flapping"]);
  const course = await courseOf(site);
  expect(course.filter((kind) => turns.has(kind))).toEqual([
    "opened",
    "resolved",
    "reopened",
    "resolved",
    "reopened",
    "flapping",
  ]);
  expect(await incidentsOf(site)).toMatchObject([{ phase: "recovering", endedAt: null }]);
  expect((await toldOf(site)).at(-1)).toBe("flapping");

  await site.watch(minutes(16), well);
  expect((await courseOf(site)).at(-1)).toBe("resolved");
  expect((await toldOf(site)).slice(-2)).toEqual(["flapping", "recovered"]);
});

it("what is away in maintenance is no incident, and is one only by what it does afterwards", async () => {
  const site = await livingSite();
  await maintain(site, "a", 5, 15);
  await site.watch(minutes(5), well);
  await site.watch(minutes(10), away);
  expect(await incidentsOf(site)).toEqual([]);

  await site.watch(minutes(1), away);
  expect(await incidentsOf(site)).toEqual([]);
  await site.watch(minutes(2), away);
  expect(await incidentsOf(site)).toMatchObject([{ mirror: "a", startedAt: isoAt(noon + minutes(15)) }]);
});

it("an incident that maintenance begins upon stays as it is until that is over", async () => {
  const site = await livingSite();
  await maintain(site, "a", 10, 20);
  await site.watch(minutes(3), well);
  await site.watch(minutes(7), away);
  const before = await courseOf(site);
  expect(before).toContain("opened");
  await site.watch(minutes(10), well);
  expect(await courseOf(site)).toEqual(before);
  await site.watch(minutes(2), well);
  expect(await incidentsOf(site)).toMatchObject([{ phase: "resolved" }]);
  expect(Date.parse((await incidentsOf(site))[0]?.endedAt ?? "")).toBeGreaterThanOrEqual(noon + minutes(20));
});

it("wrong bytes are told of in maintenance as ever", async () => {
  const site = await livingSite();
  await maintain(site, "a", 0, 60);
  const mirrorId = site.plan.mirrorIds.get("a") ?? 0;
  const [cause, at] = ["hash_mismatch", noon + minutes(5)] as const;
  await site.database.transaction(async (tx) => {
    const { id } = await saveFinding(tx, {
      mirrorId,
      cause,
      at,
      kind: "integrity",
      subject: "example.com/m@v1.0.0",
      part: "zip",
      detail: "another zip",
      expected: "",
      received: "",
      confirmed: true,
      heads: [],
      evidence: null,
      vantageId: null,
      againstMirrorId: null,
    });
    await followFound(tx, { findingId: id, mirrorId, cause, vantages: ["north"], at, since: at }, at);
    await conclude(tx, { plan: site.plan, now: at });
  });
  expect(await incidentsOf(site)).toMatchObject([{ cause, severity: "critical", phase: "open" }]);
  expect(await toldOf(site)).toEqual(["opened"]);
});

it("with 50 incidents open nobody is told again of what has not changed, and of what changed while nobody judged", async () => {
  const mirrors = Array.from({ length: 100 }, (_, place) => `m${String(place).padStart(2, "0")}`);
  const failing = new Set(mirrors.slice(0, 50));
  const look = (at: number, mirror: string) =>
    failing.has(mirror) ? refused(at, mirror) : seen({ at, mirror });
  const site = await livingSite(mirrors);
  await site.watch(minutes(2), well);
  await site.watch(minutes(4), look);
  expect(await incidentsOf(site)).toHaveLength(50);
  const told = await toldOf(site);
  expect(told.filter((kind) => kind === "opened")).toHaveLength(50);

  site.clock.now += minutes(5);
  await site.sweep();
  await site.watch(minutes(2), look);
  expect(await toldOf(site)).toEqual(told);

  failing.delete("m07");
  failing.add("m77");
  site.clock.now += minutes(5);
  await site.watch(minutes(4), look);
  const since = (await toldOf(site)).slice(told.length);
  expect(since.filter((kind) => kind !== "updated")).toEqual(expect.arrayContaining(["opened", "recovered"]));
  expect(since.filter((kind) => kind !== "updated")).toHaveLength(2);
});
