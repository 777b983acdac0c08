import { hours, minutes, observationSchema, seconds } from "@heliograph/core";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, it, test, vi } from "vitest";
import { startAnswering, type Said } from "../testing/start-answering.ts";
import { noon, watch } from "../testing/watch.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
});
afterEach(() => {
  vi.useRealTimers();
});

const module = "example.com/m";
const release = (version: string) => ({
  module,
  version,
  publishedBy: new Date(noon - seconds(40)).toISOString(),
  again: true,
});
const releases = () => ["v1.2.3", "v1.0.1", "v9.0.0-rc.1", "v4.0.0+incompatible"].map(release);
const others = Array.from({ length: 6 }, (_, at) => `example.com/m${at}`);
const bothVersions = () => "v1.0.0\nv1.1.0\n";
const cold = () => [{ module: "example.com/cold", version: "v1.0.0" }];

it("whatever a mirror answers, what is told of it can be recorded", async () => {
  const number = fc.oneof(fc.nat({ max: 3 }).map(String), fc.constant("9".repeat(200)));
  const version = fc
    .tuple(
      number,
      number,
      number,
      fc.constantFrom("", "-rc.1", "+incompatible", "+meta", `-${"a".repeat(600)}`),
    )
    .map(([major, minor, patch, rest]) => `v${major}.${minor}.${patch}${rest}`);
  const text = fc.oneof(
    fc
      .array(fc.oneof(version, fc.string({ unit: "binary" })), { maxLength: 40 })
      .map((lines) => lines.join("\n")),
    version.map((one) => JSON.stringify({ Version: one, Time: "2020-01-01T00:00:00Z" })),
    fc.string({ unit: "binary" }).map((one) => JSON.stringify({ Version: one })),
    fc.constantFrom("", "not found: fetch timed out", "module example.com/m\nretract [v0.0.0, v9.9.9]\n"),
    fc.string({ unit: "binary", maxLength: 5_000 }),
  );
  const header = fc
    .array(fc.integer({ min: 0xa1, max: 0xff }), { maxLength: 300 })
    .map((codes) => String.fromCharCode(...codes));
  const said: fc.Arbitrary<Said> = fc.record({
    status: fc.oneof(
      { weight: 5, arbitrary: fc.constant(200) },
      fc.constantFrom(404, 410, 403, 451, 204, 301, 500, 503, 429),
    ),
    headers: fc.record({ etag: header, via: header, "x-cache": header }, { requiredKeys: [] }),
    body: text,
  });
  const run = fc.array(said, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 6 }), async (runs) => {
      let [answers, asked]: [readonly Said[], number] = [[], 0];
      const server = await startAnswering(() => answers[asked++ % answers.length] ?? {});
      const watched = watch(server, { basket: [module, ...others], releases, cold });
      for (const next of runs) {
        [answers, asked] = [next, 0];
        vi.setSystemTime(Date.now() + seconds(300));
        const observation = await watched.look();
        expect(observationSchema.parse(observation)).toEqual(observation);
      }
    }),
    { numRuns: 60 },
  );
});

it("a list of 4 MiB is read like any other, and what is beyond that is no answer", async () => {
  const lines = Array.from({ length: 400_000 }, (_, at) => `v1.${at}.0`);
  let sizeBytes = 4 * 1_024 * 1_024;
  const server = await startAnswering((path) =>
    path.endsWith("/list")
      ? { body: Buffer.from(lines.join("\n")).subarray(0, sizeBytes) }
      : { body: JSON.stringify({ Version: "v1.5.0" }) },
  );
  const watched = watch(server, { basket: [module] });
  const [observation] = await watched.pass(seconds(30));
  expect(observation).toMatchObject({ outcome: "ok", freshness: { looks: [{ latest: "v1.5.0" }] } });
  expect(observation?.freshness?.looks[0]?.list?.count).toBeGreaterThan(300_000);
  sizeBytes += 1;
  expect(await watched.pass(hours(0.1))).toContainEqual(expect.objectContaining({ error: "body_too_large" }));
});

it("a mirror with ever other huge lists takes no more than twice the budget", async () => {
  let turn = 0;
  const server = await startAnswering(() => {
    turn += 1;
    return { body: `v1.${turn}.0\n${" ".repeat(2 ** 21)}` };
  });
  const watched = watch(server, { basket: [module], releases });
  const seen = await watched.pass(hours(3));
  const last = seen.at(-1);
  expect(last?.measures["dayBytes"]).toBeGreaterThan(64 * 2 ** 20);
  expect(last?.measures["dayBytes"]).toBeLessThan(3 * 64 * 2 ** 20);
  expect(last?.facts["budget"]).toMatch(/^used up/);
  expect(Math.max(...seen.map(({ measures }) => measures["receivedBytes"] ?? 0))).toBeLessThan(11 * 2 ** 20);
});

test("lists that are torn wherever one looks are told of as far as there is room", async () => {
  let lists: (path: string) => string = bothVersions;
  const server = await startAnswering((path) =>
    path.endsWith("/list") ? { body: lists(path) } : { status: 404 },
  );
  const watched = watch(server, { basket: others });
  await watched.pass(minutes(20));
  const asked = new Set<string>();
  lists = (path) => {
    const isFirst = !asked.has(path);
    asked.add(path);
    return isFirst ? "v1.0.0\n" : bothVersions();
  };
  vi.setSystemTime(Date.now() + minutes(10));
  const observation = await watched.look();
  expect(observationSchema.parse(observation)).toEqual(observation);
  expect(observation.freshness?.looks).toHaveLength(6);
  expect(observation.freshness?.spreads).toHaveLength(4);
});
