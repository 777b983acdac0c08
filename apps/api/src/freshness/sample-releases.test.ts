import { hours, minutes } from "@heliograph/core";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { sampleReleases } from "./sample-releases.ts";

const now = Date.parse("2026-11-21T12:00:00Z");

const entry = (path: string, version: string, ageMs = 0) => ({
  path,
  version,
  timestamp: new Date(now - ageMs).toISOString(),
  at: now - ageMs,
});

const drawn = (
  entries: ReturnType<typeof entry>[],
  watched: { module: string; publishedBy: number }[] = [],
) => sampleReleases(entries, watched, { perHour: 8, now }).map(({ path, version }) => `${path}@${version}`);

it("one of a module is drawn, the highest, and a full release before a pre-release", () => {
  const entries = [
    entry("m", "v1.0.0"),
    entry("m", "v1.10.0"),
    entry("m", "v1.9.0"),
    entry("m", "v2.0.0-rc.1"),
  ];
  expect(drawn(entries)).toEqual(["m@v1.10.0"]);
});

it("full releases come before pre-releases, and newer ones before older ones", () => {
  const entries = [entry("a", "v1.0.0-rc.1"), entry("b", "v1.0.0", 2), entry("c", "v1.0.0", 1)];
  expect(drawn(entries)).toEqual(["c@v1.0.0", "b@v1.0.0"]);
});

it("what is not fresh, or of a module that is watched already, is not drawn", () => {
  const watched = [{ module: "a", publishedBy: now - hours(2) }];
  expect(drawn([entry("a", "v1.0.0"), entry("b", "v1.0.0", minutes(15) + 1)], watched)).toEqual([]);
});

it("no more are drawn than so many an hour, a quarter of them in a quarter of it", () => {
  const feed = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 40 })));
  fc.assert(
    fc.property(feed, fc.integer({ min: 0, max: 20 }), (told, perHour) => {
      const watched: { module: string; publishedBy: number }[] = [];
      for (let minute = 0; minute <= 120; minute += 1) {
        const at = now + minutes(minute);
        const entries = told
          .filter(([when]) => when === minute)
          .map(([, name]) => ({ ...entry(`m${minute}-${name}`, "v1.0.0"), at }));
        for (const one of sampleReleases(entries, watched, { perHour, now: at }))
          watched.push({ module: one.path, publishedBy: one.at });
        const within = (spanMs: number) =>
          watched.filter(({ publishedBy }) => at - publishedBy < spanMs).length;
        expect(within(hours(1))).toBeLessThanOrEqual(perHour);
        expect(within(minutes(15))).toBeLessThanOrEqual(Math.ceil(perHour / 4));
      }
    }),
  );
});
