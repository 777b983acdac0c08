import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { days, minutes, type Integrity, type Observation } from "@heliograph/core";
import { expect, onTestFinished, test } from "vitest";
import { Results } from "./results.ts";
import { spoolLimits } from "./spool/spool.ts";

const noon = Date.UTC(2026, 0, 1, 12);

const seen = (mirror: string, integrity?: Integrity): Observation => ({
  mirror,
  kind: integrity === undefined ? "availability" : "integrity",
  scheduledAt: new Date(noon).toISOString(),
  attempt: 0,
  startedAt: new Date(noon).toISOString(),
  outcome: "ok",
  error: "ok",
  measures: {},
  facts: {},
  detail: "",
  ...(integrity && { integrity }),
});

const found = (mirror: string) =>
  seen(mirror, {
    contents: [],
    views: [],
    findings: [
      {
        cause: "hash_mismatch",
        subject: "example.com/hello@v1.0.0",
        part: "zip",
        detail: "",
        expected: "",
        received: "",
        confirmed: true,
        heads: [],
        against: null,
        evidence: null,
      },
    ],
  });

async function open(limits = spoolLimits): Promise<Results> {
  const directory = await mkdtemp(join(tmpdir(), "results-"));
  const results = await Results.open(directory, noon, () => undefined, limits);
  onTestFinished(async () => {
    await results.close();
    await rm(directory, { recursive: true, force: true });
  });
  return results;
}

const mirrors = (lines: readonly string[] | undefined) =>
  lines?.map((line) => /"mirror":"([^"]+)"/.exec(line)?.[1]);

test("results with findings are sent before the others", async () => {
  const results = await open();
  await results.append([seen("a"), found("b"), seen("c")], noon);
  expect(results.pending).toBe(3);
  const all = { count: 10, sizeBytes: 10_000 };
  const first = await results.next(all);
  expect(mirrors(first?.lines)).toEqual(["b"]);
  await first?.acknowledge(noon);
  expect(mirrors((await results.next(all))?.lines)).toEqual(["a", "c"]);
});

test("routine results are dropped for room and age, those with findings are not", async () => {
  const results = await open({ ...spoolLimits, totalBytes: 100 });
  await results.append([found("a")], noon);
  await results.append([seen("b")], noon);
  await results.append([found("c"), seen("d")], noon + minutes(2));
  await results.append([found("e"), seen("f")], noon + days(2));
  await results.tidy(noon + days(2));
  expect(mirrors((await results.next({ count: 10, sizeBytes: 10_000 }))?.lines)).toEqual(["a", "c", "e"]);
  expect(results.dropped).toBe(2);
});

test("an upload has at most a mebibyte, however large single results are", async () => {
  const results = await open();
  const large = { ...found("a"), detail: "x".repeat(400_000) };
  await results.append([large, large, large], noon);
  expect((await results.next({ count: 500, sizeBytes: 2 ** 20 }))?.lines).toHaveLength(2);
});
