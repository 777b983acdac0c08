import { hours, minutes, sightingOf, type Look } from "@heliograph/core";
import { startFakeMirror, type FakeModule } from "@heliograph/fake-mirror";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followedOf, noon, watch } from "../testing/watch.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
});
afterEach(() => {
  vi.useRealTimers();
});

const lagMs = minutes(3);

/** Modules that are always watched, each with a release every four hours. */
const steadyModules = (count: number): FakeModule[] =>
  Array.from({ length: count }, (_, place) => ({
    path: `example.com/basket/m${place}`,
    releases: [
      { version: "v1.0.0" },
      ...[1, 2, 3, 4, 5, 6].map((at) => ({
        version: `v1.${at}.0`,
        publishedAt: noon + hours(4 * (at - 1)) + minutes(21 * place + 1),
      })),
    ],
  }));

/** So many modules an hour with one release each. */
const passingModules = (perHour: number, forHours: number): FakeModule[] =>
  Array.from({ length: perHour * forHours }, (_, at) => ({
    path: `example.com/passing/m${at}`,
    releases: [{ version: "v0.1.0" }, { version: "v0.2.0", publishedAt: noon + hours(at / perHour) + 7_000 }],
  }));

/** One module an hour for what fetching costs. */
const coldModules: FakeModule[] = Array.from({ length: 24 }, (_, at) => ({
  path: `example.com/cold/m${at}`,
  releases: [{ version: "v0.1.0", publishedAt: noon + hours(at) - minutes(10) }],
}));
const coldAt = (now: number) =>
  coldModules
    .slice(0, Math.floor((now - noon) / hours(1)) + 1)
    .map(({ path: module }) => ({ module, version: "v0.1.0" }));

/** A mirror that fetches what it is asked for, and a prober that watches it for all of these modules. */
async function startWatching(basket: readonly FakeModule[], passing: readonly FakeModule[]) {
  const modules = [...basket, ...passing];
  const mirror = await startFakeMirror({ modules: [...modules, ...coldModules], lagMs });
  mirror.order({ kind: "pull-through" });
  const watched = watch(mirror, {
    basket: basket.map(({ path }) => path),
    releases: followedOf(modules),
    cold: coldAt,
  });
  return { mirror, watched };
}

test("in a whole day no version is asked for that is not listed, and each lag is true", async () => {
  const [basket, passing] = [steadyModules(2), passingModules(3, 24)];
  const { mirror, watched } = await startWatching(basket, passing);
  const listedAt = new Map(
    [...basket, ...passing].flatMap(({ path, releases }) =>
      releases.map(({ version, publishedAt = 0 }) => [`/${path}/@v/${version}.info`, publishedAt + lagMs]),
    ),
  );
  const looks: Look[] = [];
  let quietCount = 0;
  for (let hour = 0; hour < 24; hour += 1) {
    const from = Date.now();
    const seen = await watched.pass(hours(1));
    expect(seen.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    looks.push(...seen.flatMap(({ freshness }) => freshness?.looks ?? []));
    const early = mirror.log.filter(({ at, path }) => at > from && at < (listedAt.get(path) ?? 0));
    expect(early.filter(({ noFetch }) => !noFetch)).toEqual([]);
    quietCount += early.length;
  }
  await mirror.close();

  expect(quietCount).toBeGreaterThan(24);
  for (const { path, releases } of passing.slice(0, -3)) {
    const arrivedAt = (releases[1]?.publishedAt ?? 0) + lagMs;
    const { missedAt = 0, shownAt = 0 } = sightingOf(glimpsesOf(looks, path, "v0.2.0"));
    expect(missedAt).toBeLessThan(arrivedAt);
    expect(shownAt).toBeGreaterThanOrEqual(arrivedAt);
    expect(shownAt - missedAt).toBeLessThanOrEqual(minutes(3.5));
  }
});

test("ten modules and twelve releases an hour take less than half of a day's budget", async () => {
  const { mirror, watched } = await startWatching(steadyModules(10), passingModules(12, 3));
  const seen = await watched.pass(hours(3));
  await mirror.close();
  const { dayRequestCount = Infinity } = seen.at(-1)?.measures ?? {};
  expect(dayRequestCount / 3).toBeLessThan(30_000 / 24 / 2);
});

const glimpsesOf = (looks: readonly Look[], module: string, version: string) =>
  looks
    .filter((look) => look.module === module)
    .flatMap(({ askedAt, answeredAt, releases }) =>
      releases
        .filter((release) => release.version === version)
        .map(({ list }) => ({
          askedAt: Date.parse(askedAt),
          answeredAt: Date.parse(answeredAt),
          shown: list === true,
        })),
    );
