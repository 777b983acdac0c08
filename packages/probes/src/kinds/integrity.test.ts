import { days, type Observation } from "@heliograph/core";
import { startFakeMirror, type Fault, type FakeMirror } from "@heliograph/fake-mirror";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dailyLimitBytes } from "../inspect/budget.ts";
import { Memory } from "../memory/memory.ts";
import type { Surroundings } from "../observe.ts";
import { EvidenceShelf } from "../testing/evidence.ts";
import { loopbackOutbound, runProbe, watched } from "../testing/run.ts";

const canary = { module: "example.com/hello", version: "v1.0.0" };
const basket = ["example.com/other"];
const modules = [
  { path: "example.com/hello", releases: [{ version: "v1.0.0" }, { version: "v1.1.0" }] },
  {
    path: "example.com/other",
    releases: ["v1.0.0", "v1.1.0", "v1.2.0"].map((version) => ({ version, fillerBytes: 2_000 })),
  },
];

let mirror: FakeMirror;
let database: FakeMirror;
let memory: Memory;
let shelf: EvidenceShelf;

beforeAll(async () => {
  mirror = await startFakeMirror({ modules });
  database = await startFakeMirror({ modules });
});
beforeEach(() => {
  memory = new Memory();
  shelf = new EvidenceShelf();
});
afterEach(() => {
  mirror.clear();
  database.clear();
});
afterAll(() => Promise.all([mirror.close(), database.close()]));

const look = (around: Partial<Surroundings> = {}): Promise<Observation> =>
  runProbe(
    "integrity",
    { baseUrl: mirror.baseUrl, mirror: "shady" },
    { canary, basket, log: watched(database), memory, keep: shelf.keep, ...around },
  );

const contentsOf = ({ integrity }: Observation) => integrity?.contents ?? [];
const findingsOf = ({ integrity }: Observation) => integrity?.findings ?? [];
const proofsOf = (observation: Observation) => [
  ...new Set(contentsOf(observation).map(({ proof }) => proof)),
];

/** The paths that the mirror was asked for while `action` ran. */
async function asked(action: () => Promise<unknown>): Promise<string[]> {
  const before = mirror.log.length;
  await action();
  return mirror.log.slice(before).map(({ path }) => path);
}

describe("an honest mirror", () => {
  test("serves versions whose hashes are proved", async () => {
    const observation = await look();
    expect(observation).toMatchObject({ outcome: "ok", detail: "" });
    expect(observation.measures).toMatchObject({ versionCount: 2, verifiedCount: 2, refutedCount: 0 });
    expect(contentsOf(observation)).toMatchObject([
      {
        module: "example.com/hello",
        version: "v1.0.0",
        proof: "verified",
        infoTime: "2020-01-01T00:00:00.000Z",
      },
      { module: "example.com/hello", version: "v1.1.0", proof: "verified" },
    ]);
  });

  test("is asked for other versions each time, and for none that it does not list", async () => {
    const paths = await asked(async () => {
      for (let run = 0; run < 6; run += 1) await look();
    });
    for (const version of [
      "/example.com/hello/@v/v1.1.0",
      "/example.com/other/@v/v1.0.0",
      "/example.com/other/@v/v1.2.0",
    ]) {
      expect(paths).toContain(`${version}.zip`);
    }
    const versions =
      /\/example\.com\/(?:hello\/@v\/v1\.[01]\.0|other\/@v\/v1\.[012]\.0)\.(?:info|mod|zip)$|\/@v\/list$/;
    expect(paths.filter((path) => !versions.test(path))).toEqual([]);
  });

  test.each<Fault>([
    { kind: "recompressed" },
    { kind: "wrong-info" },
    { kind: "stale-list", asOf: 0 },
    { kind: "frozen", asOf: 0 },
    { kind: "status", status: 403 },
    { kind: "status", status: 451 },
    { kind: "status", status: 404 },
    { kind: "status", status: 410, on: "*.zip" },
  ])("is not accused of %o", async (fault) => {
    mirror.order(fault);
    const observation = await look();
    expect(observation).toMatchObject({ outcome: "ok", detail: "" });
    expect(findingsOf(observation)).toEqual([]);
  });

  test("that is cold is looked at again later", async () => {
    await look();
    mirror.order({ kind: "cold", on: "*/other/*.info" });
    const cold = await look();
    expect(cold).toMatchObject({
      outcome: "ok",
      facts: { absent: expect.stringContaining("example.com/other@v1.") },
    });
    const later = await asked(look);
    expect(later.filter((path) => path.includes("/other/") && path.endsWith(".zip"))).not.toEqual([]);
  });

  test("keeps its good name when we were restarted", async () => {
    await look();
    memory = new Memory();
    expect(findingsOf(await look())).toEqual([]);
  });
});

describe("a mirror that serves something else", () => {
  test.each<[Fault, { cause: string; part: string; error: string }]>([
    [{ kind: "wrong-zip" }, { cause: "hash_mismatch", part: "zip", error: "hash_mismatch" }],
    [{ kind: "wrong-mod" }, { cause: "hash_mismatch", part: "mod", error: "hash_mismatch" }],
    [{ kind: "swapped" }, { cause: "archive_invalid", part: "zip", error: "archive_invalid" }],
    [{ kind: "truncated-zip" }, { cause: "archive_invalid", part: "zip", error: "archive_invalid" }],
    [{ kind: "wrong-version" }, { cause: "content_invalid", part: "info", error: "content_invalid" }],
    [{ kind: "html" }, { cause: "content_invalid", part: "info", error: "content_invalid" }],
    [
      { kind: "html", on: "*.mod" },
      { cause: "content_invalid", part: "mod", error: "content_invalid" },
    ],
  ])("by %o is found out, with evidence", async (fault, { error, ...finding }) => {
    mirror.order(fault);
    const observation = await look();
    expect(observation).toMatchObject({ outcome: "failed", error });
    expect(findingsOf(observation)).toContainEqual(expect.objectContaining({ ...finding, confirmed: true }));
    const checks = await shelf.check(database.verifierKey);
    // Of what is not signed by anybody, there is only our word.
    const expected = findingsOf(observation).map(({ cause }) => cause !== "content_invalid");
    expect(checks.map(({ proved }) => proved)).toEqual(expected);
  });

  test.each([
    ["bomb", "archive_too_large"],
    ["lying-bomb", "archive_invalid"],
    ["many-entries", "archive_too_large"],
    ["climbing", "archive_invalid"],
    ["absolute", "archive_invalid"],
    ["symlink", "archive_invalid"],
    ["duplicate", "archive_invalid"],
    ["wrong-size", "archive_invalid"],
    ["wrong-crc", "archive_invalid"],
    ["truncated", "archive_invalid"],
    ["encrypted", "archive_invalid"],
    ["backslash", "archive_invalid"],
    ["wrong-prefix", "archive_invalid"],
    ["trailing-bytes", "archive_invalid"],
    ["case-clash", "archive_invalid"],
  ] as const)(
    "as an archive with a flaw, %s, is found out, with evidence",
    async (variant, error) => {
      mirror.order({ kind: "archive", variant, on: "*/v1.0.0.zip" });
      const observation = await look({ basket: [] });
      expect(observation).toMatchObject({ outcome: "failed", error });
      expect(findingsOf(observation)).toMatchObject([
        { cause: "archive_invalid", part: "zip", subject: "example.com/hello@v1.0.0", confirmed: true },
      ]);
      expect(await shelf.check(database.verifierKey)).toMatchObject([{ proved: true }]);
    },
    30_000,
  );

  test("says which hash was expected and which came", async () => {
    const [content] = contentsOf(await look());
    memory = new Memory();
    mirror.order({ kind: "wrong-zip", on: "*/v1.0.0.zip" });
    const [finding] = findingsOf(await look());
    expect(finding?.expected).toBe(content?.zipHash);
    expect(finding?.received).toMatch(/^h1:/);
    expect(finding?.received).not.toBe(finding?.expected);
  });

  test("only once is not confirmed", async () => {
    mirror.order({ kind: "wrong-zip", times: 1, on: "*/v1.0.0.zip" });
    const observation = await look();
    expect(findingsOf(observation)).toMatchObject([{ cause: "hash_mismatch", confirmed: false }]);
    expect(proofsOf(observation)).toContain("refuted");
  });

  test("is found out although it fails right after", async () => {
    mirror.order({ kind: "wrong-mod", on: "*/v1.0.0.mod" });
    mirror.order({ kind: "reset", on: "*.zip" });
    const observation = await look();
    expect(observation.error).toBe("hash_mismatch");
    expect(findingsOf(observation)).toMatchObject([{ part: "mod", confirmed: true }]);
  });

  test("with files that do not belong together is found out where nothing is recorded", async () => {
    database.order({ kind: "status", status: 404, on: "*/lookup/*" });
    mirror.order({ kind: "wrong-mod" });
    const observation = await look();
    expect(findingsOf(observation)[0]).toMatchObject({
      cause: "content_invalid",
      part: "mod",
      confirmed: true,
    });
    expect(proofsOf(observation)).toEqual(["unrecorded"]);
  });
});

describe("a checksum database", () => {
  test.each<Fault>([
    { kind: "status", status: 500 },
    { kind: "status", status: 429 },
    { kind: "reset" },
    { kind: "stall" },
    { kind: "html" },
    { kind: "wrong-key" },
    { kind: "forged-tile" },
    { kind: "forged-record" },
    { kind: "wrong-record" },
    { kind: "stray-line" },
  ])("that fails by %o is not the mirror's fault", async (fault) => {
    database.order(fault);
    const outbound = loopbackOutbound({ silenceMs: 1_000 });
    for (const faults of [[], [{ kind: "wrong-zip" }, { kind: "wrong-mod" }]] satisfies Fault[][]) {
      for (const served of faults) mirror.order(served);
      const observation = await look({ outbound });
      expect(observation).toMatchObject({
        outcome: "ok",
        facts: { unproved: expect.stringContaining("log: ") },
      });
      expect(proofsOf(observation)).toEqual(["unproved"]);
      memory = new Memory();
    }
  });

  test("that cannot be reached is read through a mirror of it", async () => {
    const log = watched(database, {
      sources: [
        { mirror: "log", baseUrl: "http://127.0.0.1:1", direct: true },
        { mirror: "other", baseUrl: database.sumdbUrl, direct: false },
      ],
    });
    expect(proofsOf(await look({ log }))).toEqual(["verified"]);
  });

  test("that lies is passed over for one that proves what it says", async () => {
    database.order({ kind: "forged-record" });
    const log = watched(database, {
      sources: [
        { mirror: "log", baseUrl: database.sumdbUrl, direct: true },
        { mirror: "other", baseUrl: mirror.sumdbUrl, direct: false },
      ],
    });
    expect(proofsOf(await look({ log }))).toEqual(["verified"]);
  });

  test("has no record only when it says so itself", async () => {
    database.order({ kind: "status", status: 410, on: "*/lookup/*" });
    expect(proofsOf(await look())).toEqual(["unrecorded"]);
    const through = watched(database, {
      sources: [{ mirror: "other", baseUrl: database.sumdbUrl, direct: false }],
    });
    expect(proofsOf(await look({ log: through }))).toEqual(["unproved"]);
  });

  test("is not needed to look", async () => {
    const observation = await look({ log: null });
    expect(observation.outcome).toBe("ok");
    expect(proofsOf(observation)).toEqual(["unproved"]);
  });
});

describe("the mirror's strength", () => {
  test("is spared when it wants to be left alone", async () => {
    mirror.order({ kind: "status", status: 429, retryAfterSeconds: 60 });
    const paths = await asked(async () => {
      expect(await look()).toMatchObject({ error: "rate_limited", measures: { retryAfterMs: 60_000 } });
    });
    expect(paths).toHaveLength(1);
  });

  test("is spared once the bytes of the day are used up, until the next day", async () => {
    memory.mirror("shady").spend(dailyLimitBytes, Date.now());
    const paths = await asked(async () => {
      expect((await look()).facts["budget"]).toContain("used up");
    });
    expect(paths).toContain("/example.com/hello/@v/v1.0.0.mod");
    expect(paths.filter((path) => path.endsWith(".zip"))).toEqual([]);
    expect(memory.mirror("shady").spentBytes(Date.now() + days(1))).toBe(0);
  });

  test("is spared large zips that were fetched lately", async () => {
    memory.mirror("shady").noteZip(canary, dailyLimitBytes / 8, Date.now());
    expect(await asked(look)).not.toContain("/example.com/hello/@v/v1.0.0.zip");
  });

  test("costs what is counted", async () => {
    const { measures } = await look();
    expect(measures["requestCount"]).toBe(7);
    expect(measures["receivedBytes"]).toBe(memory.mirror("shady").spentBytes(Date.now()));
  });
});
