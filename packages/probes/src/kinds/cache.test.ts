import { cacheRules, observationSchema, type Grade } from "@heliograph/core";
import { startFakeMirror, wellKnownModules, type FakeMirror } from "@heliograph/fake-mirror";
import { startMirror } from "@heliograph/fake-mirror/testing";
import { expect, onTestFinished, test } from "vitest";
import { runProbe, watched } from "../testing/run.ts";

const canary = { module: "example.com/hello", version: "v1.0.0" };

/** Most requests of one run. */
const politeCount = 30;

test("a run grades every rule with few requests, and tells of those that are not kept", async () => {
  const mirror = await startMirror();
  const observation = await runProbe("cache", { baseUrl: mirror.baseUrl }, { canary, log: watched(mirror) });
  expect(observationSchema.parse(observation)).toEqual(observation);
  const { outcome, card = [], measures, facts } = observation;
  expect(outcome).toBe("ok");
  expect(card.map(({ rule }) => rule)).toEqual(Object.keys(cacheRules));
  expect(card.filter(({ grade }) => grade === "unknown")).toEqual([]);
  expect(measures["requestCount"]).toBeLessThanOrEqual(politeCount);
  const warned = card.filter(({ grade }) => grade === "warn").map(({ rule }) => rule);
  expect(facts["warned"] ?? "").toBe(warned.join(" "));
  expect(facts).toMatchObject({ address: "127.0.0.1", family: "4" });
});

test("who wants to be left alone is asked nothing more", async () => {
  const mirror = await startMirror();
  mirror.order({ kind: "status", status: 429, retryAfterSeconds: 60 });
  const before = mirror.log.length;
  const { error, card } = await runProbe("cache", { baseUrl: mirror.baseUrl }, { canary });
  expect([error, card, mirror.log.length - before]).toEqual(["rate_limited", undefined, 1]);
});

/** The rules that a mirror does not simply keep. */
async function exceptionsOf(mirror: FakeMirror): Promise<Record<string, Grade>> {
  const { card = [] } = await runProbe("cache", { baseUrl: mirror.baseUrl }, { log: watched(mirror) });
  return Object.fromEntries(
    card.filter(({ grade }) => grade !== "pass").map(({ rule, grade }) => [rule, grade]),
  );
}

/** What the fake mirror never says, whatever it is like. */
const unsaid = {
  "date-revalidates": "not-applicable",
  "age-is-plausible": "not-applicable",
  "errors-are-not-kept": "not-applicable",
} as const;

const withoutEtag = {
  ...unsaid,
  "files-have-validators": "warn",
  "etag-is-strong": "not-applicable",
  "etag-is-stable": "not-applicable",
  "etag-revalidates": "not-applicable",
  "changed-etag-brings-file": "not-applicable",
} as const;

const silentOfLog = { "log-head-stays-fresh": "warn", "log-records-are-kept": "warn" } as const;

test.each([
  { imitate: undefined, exceptions: unsaid },
  { imitate: "goproxy", exceptions: { ...withoutEtag, ...silentOfLog } },
  { imitate: "goproxy.cn", exceptions: { ...unsaid, ...silentOfLog } },
  {
    imitate: "goproxyio",
    exceptions: { ...withoutEtag, ...silentOfLog, "files-are-kept": "warn", "lists-stay-fresh": "warn" },
  },
  {
    imitate: "athens",
    exceptions: {
      ...withoutEtag,
      ...silentOfLog,
      "files-are-kept": "warn",
      "impossible-range-is-refused": "not-applicable",
      "old-part-is-not-continued": "not-applicable",
    },
  },
] as const)(
  "$imitate gets exactly the card that follows from how it answers",
  async ({ imitate, exceptions }) => {
    const mirror = await startFakeMirror({ modules: wellKnownModules, ...(imitate && { imitate }) });
    onTestFinished(() => mirror.close());
    expect(await exceptionsOf(mirror)).toEqual(exceptions);
  },
);
