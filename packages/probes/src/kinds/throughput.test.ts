import { minutes, type Bulk, type Observation } from "@heliograph/core";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { Memory } from "../memory/memory.ts";
import type { Surroundings } from "../observe.ts";
import { runProbe } from "../testing/run.ts";

const canary = { module: "example.com/hello", version: "v1.0.0" };
const big = { module: "example.com/big", version: "v1.0.0" };
const huge = { module: "example.com/huge", version: "v1.0.0" };

/** What may be fetched as often as anybody likes. */
const bulk: Bulk = { dailyBytes: 1e12, zips: [big] };

let mirror: FakeMirror;
beforeAll(async () => {
  mirror = await startFakeMirror({
    modules: [
      { path: "example.com/hello", releases: [{ version: "v1.0.0" }] },
      { path: "example.com/big", releases: [{ version: "v1.0.0", fillerBytes: 800_000 }] },
      { path: "example.com/huge", releases: [{ version: "v1.0.0", fillerBytes: 3_000_000 }] },
      { path: "example.com/large", releases: [{ version: "v1.0.0", fillerBytes: 11_000_000 }] },
      { path: "example.com/small", releases: [{ version: "v1.0.0" }] },
    ],
  });
});
afterEach(() => {
  mirror.clear();
  vi.useRealTimers();
});
afterAll(() => mirror.close());

/** Looks at the fake mirror. */
const look = (around: Partial<Surroundings> = {}) =>
  runProbe("throughput", { baseUrl: mirror.baseUrl }, { canary, bulk, ...around });

/** The paths that the mirror was asked for by a look. */
async function askedBy(looking: () => Promise<Observation>): Promise<string[]> {
  const before = mirror.log.length;
  await looking();
  return mirror.log.slice(before).map(({ path }) => path);
}

const zipOf = (module: string) => `/${module}/@v/v1.0.0.zip`;

test("a zip is fetched while small requests are timed, and before", async () => {
  mirror.order({ kind: "pace", bytesPerSecond: 4_000_000, on: "*.zip" });
  const { outcome, transfer, measures, facts } = await look();
  expect(outcome).toBe("ok");
  expect(transfer).toMatchObject({
    ...big,
    sizeClass: 1,
    isWhole: true,
    temperature: "unknown",
    family: 4,
    address: "127.0.0.1",
    link: null,
  });
  expect(transfer?.sizeBytes).toBeGreaterThan(800_000);
  expect(transfer?.idleTtfbMs).toHaveLength(5);
  expect(transfer?.loadedTtfbMs.length).toBeGreaterThan(0);
  expect(measures).toMatchObject({ idleCount: 5, loadedFailedCount: 0, sizeBytes: transfer?.sizeBytes });
  expect(facts).toMatchObject({ zip: "example.com/big@v1.0.0", sizeClass: "1 MB", link: "not known" });
});

test("a part is asked for where the file may be larger, which tells how large it is", async () => {
  const memory = new Memory();
  const { transfer } = await look({ memory, bulk: { ...bulk, zips: [huge] } });
  expect(transfer).toMatchObject({ sizeBytes: 1_000_000, isWhole: false, sizeClass: 1 });
  expect(memory.mirror("example").bulk.sizeOf(huge)).toBeGreaterThan(3_000_000);
});

test("of a mirror that knows no ranges little more is taken than was wanted", async () => {
  const modules = [
    { path: "example.com/hello", releases: [{ version: "v1.0.0" }] },
    { path: "example.com/huge", releases: [{ version: "v1.0.0", fillerBytes: 3_000_000 }] },
  ];
  const athens = await startFakeMirror({ imitate: "athens", modules });
  athens.order({ kind: "pace", bytesPerSecond: 8_000_000, on: "*.zip" });
  const around = { canary, bulk: { ...bulk, zips: [huge] } };
  const { outcome, transfer } = await runProbe("throughput", { baseUrl: athens.baseUrl }, around);
  await athens.close();
  expect(outcome).toBe("ok");
  expect(transfer).toMatchObject({ sizeClass: 1, isWhole: false });
  expect(transfer?.sizeBytes).toBeGreaterThan(1_000_000);
  expect(transfer?.sizeBytes).toBeLessThan(3_000_000);
});

test("what was fetched a while ago is warm", async () => {
  const memory = new Memory();
  await look({ memory });
  expect((await look({ memory })).transfer?.temperature).toBe("warm");
});

test("in one run of four a version is fetched that nobody of ours asked for", async () => {
  const memory = new Memory();
  const seen: string[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    const { transfer } = await look({ memory, canary: big, bulk: { ...bulk, zips: [huge] } });
    seen.push(`${transfer?.temperature} ${transfer?.module}`);
  }
  const warm = "warm example.com/huge";
  expect(seen).toEqual([
    "unknown example.com/huge",
    warm,
    warm,
    "cold example.com/big",
    warm,
    warm,
    warm,
    warm,
  ]);
});

test("a module without large zips tells no rate, and the next is fetched where a zip is not there", async () => {
  const small = { module: "example.com/small", version: "v1.0.0" };
  const none = { module: "example.com/none", version: "v1.0.0" };
  const { outcome, transfer, measures } = await look({ bulk: { ...bulk, zips: [small] } });
  expect({ outcome, transfer }).toEqual({ outcome: "ok", transfer: undefined });
  expect(measures["sizeBytes"]).toBeGreaterThan(0);

  const memory = new Memory();
  const both = { ...bulk, zips: [none, big] };
  const first = await look({ memory, bulk: both });
  expect(first.transfer?.module).toBe("example.com/big");
  expect(first.facts["withheld"]).toBe("example.com/none@v1.0.0");
  expect(await askedBy(() => look({ memory, bulk: both }))).not.toContain(zipOf("example.com/none"));
});

test("nothing is fetched beyond the bytes of the day, and small requests are timed all the same", async () => {
  const { outcome, transfer, measures } = await look({ bulk: { ...bulk, dailyBytes: 100_000 } });
  expect({ outcome, transfer }).toEqual({ outcome: "ok", transfer: undefined });
  expect(measures).toMatchObject({ idleCount: 5, requestCount: 5 });
});

test("larger classes have their turn once their bytes have come back", async () => {
  const memory = new Memory();
  const noon = Date.UTC(2026, 0, 1, 12);
  const classes: (string | undefined)[] = [];
  const zips = [{ module: "example.com/large", version: "v1.0.0" }, big];
  for (let turn = 0; turn < 6; turn += 1) {
    vi.useFakeTimers({ toFake: ["Date"], now: noon + turn * minutes(15) });
    const { facts } = await look({ memory, canary: big, bulk: { dailyBytes: 250_000_000, zips } });
    classes.push(facts["sizeClass"]);
  }
  expect(classes).toEqual(["1 MB", "1 MB", "1 MB", "1 MB", "10 MB", "1 MB"]);
});

test("the best that another mirror reached tells what our link carries", async () => {
  const memory = new Memory();
  memory.link.note("other.example", 1, Date.now());
  const { transfer, facts } = await look({ memory });
  expect(transfer?.link).toEqual({ mbps: 1, through: "other.example" });
  expect(facts["link"]).toBe("best of others: other.example");
});

describe("a mirror that", () => {
  test("limits us is not asked any more", async () => {
    mirror.order({ kind: "status", status: 429, retryAfterSeconds: 60 });
    const memory = new Memory();
    const before = mirror.log.length;
    expect(await look({ memory })).toMatchObject({ outcome: "degraded", error: "rate_limited" });
    expect(await look({ memory })).toMatchObject({ outcome: "degraded", error: "rate_limited" });
    expect(mirror.log.slice(before)).toHaveLength(1);
  });

  test("limits us in the middle of a transfer is left alone at once", async () => {
    mirror.order({ kind: "pace", bytesPerSecond: 20_000, on: "*.zip" });
    const memory = new Memory();
    const looking = look({ memory });
    await expect.poll(() => mirror.log.some(({ path }) => path === zipOf("example.com/big"))).toBe(true);
    mirror.order({ kind: "status", status: 429, on: "*.info" });
    expect(await looking).toMatchObject({ outcome: "degraded", error: "rate_limited" });
  });

  test.each([
    [{ kind: "status", status: 500, on: "*.zip" }, "http_5xx"],
    [{ kind: "html", on: "*.zip" }, "content_invalid"],
    [{ kind: "reset", afterBytes: 100_000, on: "*.zip" }, "connection_reset"],
    [{ kind: "status", status: 500, on: "*.info" }, "http_5xx"],
  ] as const)("answers with %o fails", async (fault, error) => {
    mirror.order(fault);
    expect(await look()).toMatchObject({ error });
  });
});
