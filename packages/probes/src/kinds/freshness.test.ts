import { hours, minutes, seconds, sightingOf, type Look, type Observation } from "@heliograph/core";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followedOf, noon, watch } from "../testing/watch.ts";

const publishedAt = noon + minutes(1);
const path = "example.com/m";
const modules = [
  { path, releases: [{ version: "v1.0.0" }, { version: "v1.1.0" }, { version: "v1.2.0", publishedAt }] },
];
const basket = [path];
const releases = followedOf(modules);
const again = () => releases(publishedAt).map((release) => ({ ...release, again: true }));

let mirror: FakeMirror;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  mirror = await startFakeMirror({ modules });
});
afterEach(async () => {
  vi.useRealTimers();
  await mirror.close();
});

const looksOf = (seen: readonly Observation[]): Look[] =>
  seen.flatMap(({ freshness }) => freshness?.looks ?? []);
const spreadsOf = (seen: readonly Observation[]) => seen.flatMap(({ freshness }) => freshness?.spreads ?? []);
const asked = () => mirror.log.map((exchange) => exchange.path);

describe("a look", () => {
  it("asks for the list, then for the latest, and only then for what is listed", async () => {
    vi.setSystemTime(publishedAt + seconds(30));
    await watch(mirror, { releases }).look();
    expect(asked()).toEqual([`/${path}/@v/list`, `/${path}/@latest`, `/${path}/@v/v1.2.0.info`]);
  });

  it("tells what it saw, and when", async () => {
    vi.setSystemTime(publishedAt + seconds(30));
    const seen = await watch(mirror, { releases }).look();
    expect(looksOf([seen])).toEqual([
      {
        module: path,
        askedAt: new Date(publishedAt + seconds(30)).toISOString(),
        answeredAt: new Date(publishedAt + seconds(30)).toISOString(),
        ageMs: 0,
        standing: "known",
        list: { count: 3, newest: "v1.2.0", digest: expect.stringMatching(/^[0-9a-f]{16}$/) },
        latest: "v1.2.0",
        releases: [{ version: "v1.2.0", list: true, latest: true, exact: true, hidden: null }],
        came: [],
        gone: [],
      },
    ]);
  });

  it("misses every release of a module that is not known", async () => {
    mirror.order({ kind: "status", status: 410 });
    vi.setSystemTime(publishedAt + seconds(30));
    const [look] = looksOf([await watch(mirror, { releases }).look()]);
    expect(look).toMatchObject({ standing: "unknown", list: null, releases: [{ list: false, exact: null }] });
    expect(asked()).toEqual([`/${path}/@v/list`]);
  });

  it.each([403, 451])("says of a module that is answered %d that it is refused", async (status) => {
    mirror.order({ kind: "status", status });
    vi.setSystemTime(publishedAt + seconds(30));
    const seen = await watch(mirror, { releases }).look();
    expect(seen.outcome).toBe("ok");
    expect(looksOf([seen])).toMatchObject([{ standing: "refused", releases: [{ list: null }] }]);
  });

  it("goes on where a listed version is still being fetched", async () => {
    mirror.order({ kind: "pull-through", fetchMs: minutes(1) });
    vi.setSystemTime(publishedAt + seconds(30));
    const seen = await watch(mirror, { releases }).look();
    expect(seen.outcome).toBe("ok");
    expect(looksOf([seen])).toMatchObject([{ releases: [{ list: true, exact: null }] }]);
  });

  it("ends with the mirror's failure and what was seen before it", async () => {
    const watched = watch(mirror, { basket: ["example.com/m", "example.com/other"], releases });
    mirror.order({ kind: "status", status: 500, on: "/example.com/other/*" });
    const first = await watched.look();
    expect(first).toMatchObject({ outcome: "failed", error: "http_5xx" });
    expect(looksOf([first])).toMatchObject([{ module: path }]);
  });

  it("does not let a module that fails keep the others waiting", async () => {
    const watched = watch(mirror, { basket: ["example.com/broken", path] });
    mirror.order({ kind: "status", status: 500, on: "/example.com/broken/*" });
    expect(looksOf(await watched.pass(minutes(1)))).toMatchObject([{ module: path }]);
  });
});

describe("the rhythm", () => {
  const steady = minutes(5);

  it("looks at each module of the basket every five minutes, not at all of them at once", async () => {
    const many = Array.from({ length: 10 }, (_, at) => `example.com/m${at}`);
    const watched = watch(mirror, { basket: many });
    await watched.look();
    const looks = looksOf(await watched.pass(hours(1)));
    for (const module of many) {
      const times = looks.filter((look) => look.module === module).map(({ askedAt }) => Date.parse(askedAt));
      expect(times.length).toBe(12);
      const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
      expect(new Set(gaps)).toEqual(new Set([steady]));
    }
    const perRun = Map.groupBy(looks, ({ askedAt }) => askedAt);
    expect(Math.max(...[...perRun.values()].map(({ length }) => length))).toBe(1);
  });

  it("looks for a release ever more seldom, until it has arrived", async () => {
    mirror.order({ kind: "frozen" });
    const seen = looksOf(await watch(mirror, { releases }).pass(hours(7)));
    const ages = seen.map(({ askedAt }) => (Date.parse(askedAt) - publishedAt) / minutes(1));
    expect(ages.slice(0, 12)).toEqual([0.5, 1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 150]);
    expect(ages.at(-1)).toBe(360);
  });

  it("looks again at once at what has come, and no more once it has come for good", async () => {
    await mirror.close();
    mirror = await startFakeMirror({ modules, lagMs: minutes(3) });
    const looks = looksOf(await watch(mirror, { releases }).pass(hours(1)));
    const glimpses = looks.map(({ askedAt, answeredAt, releases: [release] }) => ({
      askedAt: (Date.parse(askedAt) - publishedAt) / minutes(1),
      answeredAt: (Date.parse(answeredAt) - publishedAt) / minutes(1),
      shown: release?.list === true,
    }));
    expect(glimpses.map(({ askedAt, shown }) => [askedAt, shown])).toEqual([
      [0.5, false],
      [1, false],
      [2, false],
      [5, true],
      [5.5, true],
      [6, true],
    ]);
    expect(sightingOf(glimpses)).toMatchObject({ missedAt: 2, shownAt: 5 });
  });

  it("looks every five minutes for what was missed where it had been", async () => {
    vi.setSystemTime(noon + hours(2));
    const looks = looksOf(await watch(mirror, { releases: again }).pass(minutes(30)));
    expect(looks.length).toBe(8);
  });
});

describe("a list that changes", () => {
  it("tells what has come where several looks before lacked it", async () => {
    await mirror.close();
    mirror = await startFakeMirror({ modules, lagMs: minutes(16) });
    const looks = looksOf(await watch(mirror, { basket }).pass(minutes(31)));
    const came = looks.flatMap((look, at) => (look.came.length > 0 ? [at] : []));
    expect(came).toEqual([4]);
    expect(looks[4]?.came).toEqual([{ version: "v1.2.0", missedAt: looks[3]?.askedAt }]);
  });

  it("tells nothing of what comes before that: one answer may be from a server that is behind", async () => {
    const looks = looksOf(await watch(mirror, { basket }).pass(minutes(31)));
    expect(looks.flatMap(({ came }) => came)).toEqual([]);
  });

  it("tells what has gone once several answers in a row agree", async () => {
    const watched = watch(mirror, { basket });
    await watched.pass(minutes(20));
    mirror.order({ kind: "lost-version", module: path, version: "v1.1.0" });
    const before = mirror.log.length;
    const looks = looksOf(await watched.pass(minutes(20)));
    expect(looks.map(({ gone }) => gone)).toEqual([["v1.1.0"], [], [], []]);
    expect(mirror.log.slice(before).filter(({ path: one }) => one.endsWith("/list")).length).toBe(
      4 + 4 + 4 * 5,
    );
  });

  it("takes for there what only some of several caches have", async () => {
    vi.setSystemTime(noon + hours(1));
    const watched = watch(mirror, { basket });
    await watched.pass(minutes(20));
    mirror.order({ kind: "backends", asOf: noon });
    const seen = await watched.pass(hours(3));
    const gone = looksOf(seen).flatMap((look) => look.gone);
    expect(gone.length).toBeLessThan(looksOf(seen).length / 8);
    expect(looksOf(seen).flatMap(({ came }) => came)).toEqual([]);
    expect(spreadsOf(seen).filter(({ bodies }) => bodies.length === 2).length).toBeGreaterThan(10);
  });
});

describe("several answers to one question", () => {
  it("come one after the other, each on a connection of its own", async () => {
    vi.setSystemTime(noon + hours(1));
    mirror.order({ kind: "backends", asOf: noon });
    const watched = watch(mirror, { basket });
    const spreads = spreadsOf(await watched.pass(hours(1)));
    const torn = spreads.filter(({ bodies }) => bodies.length === 2);
    expect(torn.length).toBeGreaterThan(6);
    for (const { answers, bodies, differing } of torn) {
      expect(new Set(answers)).toEqual(new Set([0, 1]));
      expect(differing).toEqual(["v1.2.0"]);
      expect(new Set(bodies.map(({ count }) => count))).toEqual(new Set([2, 3]));
      for (const { backends } of bodies) expect(backends).toHaveLength(2);
    }
    expect(new Set(mirror.log.map(({ clientPort }) => clientPort)).size).toBe(mirror.log.length);
  });

  it("are one where a mirror is of one mind", async () => {
    const spreads = spreadsOf(await watch(mirror, { basket }).pass(minutes(6)));
    expect(spreads).toMatchObject([
      { module: path, answers: [0, 0, 0, 0, 0], bodies: [{ count: 2 }], differing: [] },
      { bodies: [{ count: 3 }] },
    ]);
  });
});
