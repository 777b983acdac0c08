import { lagOf, minutes, seconds, sightingOf, type Glimpse } from "@heliograph/core";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startAnswering } from "../testing/start-answering.ts";
import { noon, watch } from "../testing/watch.ts";

const [module, version] = ["example.com/m", "v1.1.0"];
const release = { module, version, publishedBy: new Date(noon).toISOString(), again: false };

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: noon }));
afterEach(() => void vi.useRealTimers());

/** What a cache has had since a moment. */
type Cached = { since: number; versions: string[] };

/** A mirror that has the release at a moment, behind caches of which one, drawn anew each time, answers: `draw` says which. */
const mirrorBehindCaches = (
  hasItAt: number,
  { maxAgeMs, draw }: { maxAgeMs: number; draw: () => number },
) => {
  const caches = new Map<string, Cached>();
  return startAnswering((path) => {
    const name = `${draw()} ${path}`;
    const known = caches.get(name);
    const now = Date.now();
    const versions = now >= hasItAt ? ["v1.0.0", version] : ["v1.0.0"];
    const cached = known !== undefined && now - known.since < maxAgeMs ? known : { since: now, versions };
    caches.set(name, cached);
    const headers = { age: String(Math.floor((now - cached.since) / 1_000)) };
    const newest = cached.versions.at(-1) ?? "";
    if (path.endsWith("/list")) return { headers, body: cached.versions.join("\n") };
    return { headers, body: JSON.stringify({ Version: newest, Time: "2026-01-01T00:00:00Z" }) };
  });
};

test("the interval in which a mirror has a release holds the truth, whatever its caches keep", async () => {
  const lag = fc.integer({ min: 0, max: minutes(4) });
  const maxAge = fc.constantFrom(seconds(10), seconds(60), minutes(5));
  const draws = fc.infiniteStream(fc.integer({ min: 0, max: 2 }));
  await fc.assert(
    fc.asyncProperty(lag, maxAge, draws, async (lagMs, maxAgeMs, drawn) => {
      vi.setSystemTime(noon);
      const mirror = await mirrorBehindCaches(noon + lagMs, {
        maxAgeMs,
        draw: () => drawn.next().value,
      });
      const seen = await watch(mirror, { releases: () => [release] }).pass(minutes(11));
      const looks = seen.flatMap(({ freshness }) => freshness?.looks ?? []);
      const glimpses = looks.flatMap(({ askedAt, answeredAt, ageMs = 0, releases }) =>
        releases.map(({ list }): Glimpse => ({
          askedAt: Date.parse(askedAt) - ageMs,
          answeredAt: Date.parse(answeredAt),
          shown: list === true,
        })),
      );
      const { atLeastMs = -Infinity, atMostMs = Infinity } = lagOf(
        { after: noon, by: noon },
        sightingOf(glimpses),
      );
      expect(atLeastMs).toBeLessThanOrEqual(lagMs);
      expect(atMostMs).toBeGreaterThanOrEqual(lagMs);
    }),
    { numRuns: 20 },
  );
});

test("what came is told to have been lacking when the answer that lacked it was made", async () => {
  const mirror = await startAnswering((path) => {
    const versions = Date.now() >= noon + minutes(18) ? ["v1.0.0", version] : ["v1.0.0"];
    const body = path.endsWith("/list") ? versions.join("\n") : JSON.stringify({ Version: versions.at(-1) });
    return { headers: { age: "59" }, body };
  });
  const looks = (await watch(mirror, { basket: [module] }).pass(minutes(26))).flatMap(
    ({ freshness }) => freshness?.looks ?? [],
  );
  const at = looks.findIndex(({ came }) => came.length > 0);
  const before = Date.parse(looks[at - 1]?.askedAt ?? "");
  expect(looks[at]?.came).toEqual([{ version, missedAt: new Date(before - minutes(1)).toISOString() }]);
});
