import { availabilityRatio, minutes, mirrorSchema, mirrorsSchema, type Observation } from "@heliograph/core";
import { upsertMaintenance } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { noon, refused, seen, testSite, type TestSite } from "../../testing/test-site.ts";

const iso = (at: number) => new Date(at).toISOString();

const ask = ({ api }: TestSite, path: string) => api.request(`/api/v1/mirrors${path}`);

const read = async (site: TestSite, path: string): Promise<unknown> => (await ask(site, path)).json();

describe("days", () => {
  /** The last run of a day in Shanghai, and the first ones of the next: all of them are of one day in UTC. */
  const dueAt = ["2026-11-20T15:59:00Z", "2026-11-20T16:00:00Z", "2026-11-20T16:01:00Z"].map(Date.parse);

  async function seenAtMidnight() {
    const site = await testSite("north");
    site.clock.now = Date.parse("2026-11-20T16:02:00Z");
    const prober = site.prober("north");
    await prober.heartbeat();
    await prober.send(dueAt.map((at) => seen({ at })));
    return site;
  }

  it.each([
    { search: "?zone=Asia/Shanghai", zone: "Asia/Shanghai", days: { "2026-11-20": 1, "2026-11-21": 2 } },
    { search: "?zone=America/New_York", zone: "America/New_York", days: { "2026-11-20": 3 } },
    { search: "", zone: "UTC", days: { "2026-11-20": 3 } },
  ])("asked for with “$search” are those of $zone, on the list as of the mirror", async (expected) => {
    const site = await seenAtMidnight();
    const list = mirrorsSchema.parse(await read(site, expected.search));
    const { zone, mirror } = mirrorSchema.parse(await read(site, `/a${expected.search}`));
    expect([list.zone, zone]).toEqual([expected.zone, expected.zone]);
    expect(Object.fromEntries(mirror.days.map(({ day, ok }) => [day, ok]))).toEqual(expected.days);
    expect(list.mirrors[0]?.days).toEqual(mirror.days);
  });

  it("of one zone are not what the next reader is given, who asks for another", async () => {
    const site = await seenAtMidnight();
    const zones = ["Asia/Shanghai", "UTC", "Asia/Shanghai"];
    const lists = await Promise.all(zones.map((zone) => read(site, `?zone=${zone}`)));
    expect(lists.map((list) => mirrorsSchema.parse(list).mirrors[0]?.days.length)).toEqual([2, 1, 2]);
  });

  it.each(["Asia/Atlantis", "", "x".repeat(65), "UTC'--", "../UTC", "%00"])(
    "of the zone %j are refused",
    async (zone) => {
      const site = await testSite("north");
      for (const path of ["", "/a"]) {
        const answer = await ask(site, `${path}?zone=${zone}`);
        expect(answer.status).toBe(400);
        expect(await answer.json()).toMatchObject({ code: "invalid_request", field: "zone" });
      }
    },
  );
});

describe("announced maintenance", () => {
  const title = { en: "New disks", "zh-CN": "更换磁盘" };
  const [startsAt, endsAt] = [noon + minutes(5), noon + minutes(10)];

  /** Fifteen minutes of `a` and `b`, both of which are away in `a`'s maintenance and for the minute after it. */
  async function maintained({ announcedAt }: { announcedAt: number }) {
    const site = await testSite("north");
    const recurrence = { kind: "once", startsAt, endsAt } as const;
    await upsertMaintenance(
      site.database,
      [{ slug: "disks", title, mirrors: ["a"], recurrence }],
      announcedAt,
    );
    const sees = (at: number, mirror: string): Observation =>
      at >= startsAt && at <= endsAt ? refused(at, mirror) : seen({ at, mirror });
    const watch = async (from: number, until: number) => {
      const prober = site.prober("north");
      for (let at = from; at < until; at += minutes(1)) {
        site.clock.now = at;
        await prober.heartbeat();
        expect((await prober.send([sees(at, "a"), sees(at, "b")])).status).toBe(200);
      }
    };
    return { site, watch };
  }

  it("counts as itself and in no share, and what was away after it counts", async () => {
    const { site, watch } = await maintained({ announcedAt: noon - minutes(1) });
    await watch(noon, noon + minutes(15));
    const { mirrors } = mirrorsSchema.parse(await read(site, ""));
    const [a, b] = mirrors.map(({ days }) => days[0]);
    expect(a).toMatchObject({ ok: 9, degraded: 0, failed: 1, unknown: 0, maintenance: 5 });
    expect(a?.maintenanceMs).toBe(minutes(5));
    expect(b).toMatchObject({ ok: 9, failed: 6, maintenance: 0, maintenanceMs: 0 });

    const { windows } = mirrorSchema.parse(await read(site, "/a"));
    expect(windows.map(({ counts }) => availabilityRatio(counts))).toEqual([0.9, 0.9, 0.9, 0.9]);
    const inShanghai = mirrorsSchema.parse(await read(site, "?zone=Asia/Shanghai"));
    expect(inShanghai.mirrors[0]?.days).toMatchObject([
      { day: "2026-11-21", ok: 9, failed: 1, maintenance: 5, maintenanceMs: minutes(5) },
    ]);
  });

  it("is told of the mirror while it lasts, which opens no incident", async () => {
    const { site, watch } = await maintained({ announcedAt: noon - minutes(1) });
    await watch(noon, noon + minutes(9));
    const { mirrors, maintenance, incidents } = mirrorsSchema.parse(await read(site, ""));
    expect(mirrors.map((mirror) => mirror.maintenance)).toEqual([{ title, endsAt: iso(endsAt) }, null]);
    expect(maintenance).toEqual([
      {
        title,
        mirrors: ["a"],
        startsAt: iso(startsAt),
        endsAt: iso(endsAt),
        announcedAt: iso(noon - minutes(1)),
      },
    ]);
    expect(incidents.map(({ mirror }) => mirror)).not.toContain("a");
  });

  it("that is announced when it has begun takes nothing out of the share", async () => {
    const { site, watch } = await maintained({ announcedAt: startsAt + 1 });
    await watch(noon, noon + minutes(15));
    const { mirrors } = mirrorsSchema.parse(await read(site, ""));
    expect(mirrors[0]).toMatchObject({
      maintenance: null,
      days: [{ ok: 9, failed: 6, maintenance: 0, maintenanceMs: 0 }],
    });
  });
});
