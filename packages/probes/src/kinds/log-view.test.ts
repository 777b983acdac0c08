import type { Observation, WatchedLog } from "@heliograph/core";
import { startFakeMirror, type Fault, type FakeMirror } from "@heliograph/fake-mirror";
import type { Outbound } from "@heliograph/outbound";
import { checkTreeProof, openHead, parseHash, parseVerifierKey, type SignedHead } from "@heliograph/sumdb";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Memory } from "../memory/memory.ts";
import type { Surroundings } from "../observe.ts";
import { EvidenceShelf } from "../testing/evidence.ts";
import { loopbackOutbound, runProbe, watched } from "../testing/run.ts";

const canary = { module: "example.com/hello", version: "v1.0.0" };
const longAgo = Date.UTC(2020, 0, 1);
const lately = Date.UTC(2021, 0, 1);
const modules = [
  { path: "example.com/hello", releases: [{ version: "v1.0.0" }, { version: "v1.1.0" }] },
  { path: "example.com/new", releases: [{ version: "v1.0.0", publishedAt: lately }] },
];

let mirror: FakeMirror;
let database: FakeMirror;
let memory: Memory;
let shelf: EvidenceShelf;

beforeAll(async () => {
  // Three levels of tiles.
  const stock = { modules, logPadding: 70_000 };
  mirror = await startFakeMirror(stock);
  database = await startFakeMirror(stock);
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

const around = (more: Partial<Surroundings>) => ({
  canary,
  log: watched(database),
  memory,
  keep: shelf.keep,
  ...more,
});

const lookAtDatabase = (more: Partial<Surroundings> = {}) =>
  runProbe(
    "log-view",
    { role: "checksum-database", baseUrl: database.sumdbUrl, mirror: "log" },
    around(more),
  );

const lookAtMirror = (more: Partial<Surroundings> = {}) =>
  runProbe("log-view", { baseUrl: mirror.baseUrl, mirror: "copy" }, around(more));

const viewOf = ({ integrity }: Observation) => integrity?.views[0];
const findingsOf = ({ integrity }: Observation) => integrity?.findings ?? [];

const open = (note: string | null | undefined): SignedHead =>
  openHead(note ?? "", [parseVerifierKey(database.verifierKey)]);

/** What a server makes of a view by itself: whether its proof shows that the smaller head is contained in the larger. */
function expectProved(view: ReturnType<typeof viewOf>): void {
  const [one, other] = [open(view?.head), open(view?.against)];
  const proof = (view?.proof ?? []).map((hash) => parseHash(hash) ?? Buffer.alloc(0));
  const [older, newer] = one.size < other.size ? [one, other] : [other, one];
  checkTreeProof(proof, newer, older);
}

describe("the database itself", () => {
  test("is seen by its head", async () => {
    const observation = await lookAtDatabase();
    expect(observation).toMatchObject({ outcome: "ok", detail: "", facts: { size: "70003" } });
    expect(viewOf(observation)).toMatchObject({ log: "sum.fake.test", supported: null, relation: null });
    expect(open(viewOf(observation)?.head).size).toBe(70_003n);
  });

  test("that grows is ahead of what was trusted, which the proof shows, and then trusted", async () => {
    database.order({ kind: "frozen", asOf: longAgo });
    await lookAtDatabase();
    database.clear();
    const grown = await lookAtDatabase();
    expect(viewOf(grown)).toMatchObject({ relation: "ahead" });
    expectProved(viewOf(grown));
    expect(viewOf(await lookAtDatabase())).toMatchObject({ relation: "equal", proof: [] });
  });

  test.each<[Fault, string]>([
    [{ kind: "status", status: 500 }, "http_5xx"],
    [{ kind: "status", status: 429, retryAfterSeconds: 9 }, "rate_limited"],
    [{ kind: "reset" }, "connection_reset"],
  ])("that fails by %o fails its own run, and not that of a mirror", async (fault, error) => {
    await lookAtDatabase();
    database.order(fault);
    expect(await lookAtDatabase()).toMatchObject({ error });
    expect(await lookAtMirror()).toMatchObject({ outcome: "ok" });
  });
});

describe("an honest mirror of it", () => {
  beforeEach(async () => {
    await lookAtDatabase();
  });

  test("shows the same", async () => {
    const observation = await lookAtMirror();
    expect(observation).toMatchObject({ outcome: "ok", detail: "", facts: { supported: "true" } });
    expect(viewOf(observation)).toMatchObject({ supported: true, relation: "equal", proof: [], detail: "" });
  });

  test.each<Fault[]>([
    [{ kind: "frozen", asOf: longAgo }],
    [{ kind: "old-head", asOf: longAgo }],
    [{ kind: "old-head", asOf: longAgo }, { kind: "missing-partial" }],
  ])("that is behind is not accused: %o", async (...faults) => {
    for (const fault of faults) mirror.order(fault);
    const observation = await lookAtMirror();
    expect(observation).toMatchObject({ outcome: "ok", detail: "", measures: { behindCount: 1 } });
    expect(viewOf(observation)).toMatchObject({ relation: "behind" });
    expectProved(viewOf(observation));
  });

  test("may have its newest head and its lookups from different times", async () => {
    mirror.order({ kind: "old-head", asOf: longAgo, on: "*/latest" });
    const observation = await lookAtMirror();
    expect(observation).toMatchObject({ outcome: "ok", detail: "", facts: { relation: "equal" } });
  });

  test.each<Fault>([
    { kind: "missing-partial" },
    { kind: "missing-tile" },
    { kind: "cold", on: "*/tile/*" },
    { kind: "status", status: 404, on: "*/latest" },
    { kind: "status", status: 404, on: "*/lookup/*" },
    { kind: "status", status: 500, on: "*/unknown@*" },
  ])("is not accused of %o", async (fault) => {
    mirror.order(fault);
    const observation = await lookAtMirror();
    expect(observation).toMatchObject({ outcome: "ok", facts: { relation: "equal" } });
    expect(findingsOf(observation)).toEqual([]);
  });

  test.each<Fault>([{ kind: "no-sumdb" }, { kind: "no-sumdb", status: 410 }])(
    "need not pass it on: %o",
    async (fault) => {
      mirror.order(fault);
      const before = mirror.log.length;
      const observation = await lookAtMirror();
      expect(observation).toMatchObject({ outcome: "ok", facts: { supported: "false" } });
      expect(viewOf(observation)).toMatchObject({ supported: false, head: null, relation: null });
      expect(viewOf(observation)?.refused).toBeUndefined();
      expect(mirror.log.length - before).toBe(1);
    },
  );

  test("may refuse to say so, which is not the same to the go command", async () => {
    mirror.order({ kind: "status", status: 403 });
    const observation = await lookAtMirror();
    expect(observation).toMatchObject({ outcome: "ok", facts: { supported: "refused" } });
    expect(viewOf(observation)).toMatchObject({ supported: false, refused: true, head: null });
  });

  test("is related to a head that nobody could relate yet", async () => {
    const trusted = viewOf(await lookAtDatabase())?.head ?? "";
    mirror.order({ kind: "frozen", asOf: longAgo });
    const doubtful = [viewOf(await lookAtMirror())?.head ?? ""];
    mirror.clear();
    const log = watched(database, { trusted: { head: trusted, mirror: "log" }, doubtful });
    const { integrity } = await lookAtMirror({ log });
    expect(integrity?.views).toMatchObject([
      { relation: "equal" },
      { relation: "ahead", against: doubtful[0] },
    ]);
  });

  test("is asked as the go command asks, and for what cannot be once an hour", async () => {
    const before = mirror.log.length;
    await lookAtMirror();
    await lookAtMirror();
    const paths = mirror.log.slice(before).map(({ path }) => path);
    expect(paths.filter((path) => path.includes("module.invalid"))).toHaveLength(1);
    const allowed =
      /^\/sumdb\/sum\.fake\.test\/(?:supported|latest|lookup\/[^/]+\/[^/]+@v1\.0\.0|tile\/8\/\d\/.+)$/;
    expect(paths.filter((path) => !allowed.test(path))).toEqual([]);

    const agents = new Set<string | undefined>();
    const outbound = loopbackOutbound();
    const get: Outbound["get"] = (url, options) => {
      agents.add(options.headers?.["user-agent"]);
      return outbound.get(url, options);
    };
    await lookAtMirror({ outbound: { ...outbound, get } });
    expect([...agents]).toEqual(["Go-http-client/1.1"]);
  });
});

describe("a mirror that shows something else", () => {
  beforeEach(async () => {
    await lookAtDatabase();
  });

  test.each<[string, Fault[], { cause: string; part: string; error: string }]>([
    ["signatures of another key", [{ kind: "wrong-key" }], bad("log_bad_signature", "head")],
    [
      "a lookup signed by another key",
      [{ kind: "wrong-key", on: "*/lookup/*" }],
      bad("log_bad_signature", "lookup"),
    ],
    ["another record", [{ kind: "forged-record" }], bad("log_inconsistent", "lookup")],
    ["a record of another module", [{ kind: "wrong-record" }], bad("log_inconsistent", "lookup")],
    ["lines outside the record", [{ kind: "stray-line" }], bad("log_inconsistent", "lookup")],
    ["forged tiles", [{ kind: "forged-tile" }], bad("log_inconsistent", "tile")],
    ["forged tiles at level 0", [{ kind: "forged-tile", level: 0 }], bad("log_inconsistent", "tile")],
    ["forged tiles at level 1", [{ kind: "forged-tile", level: 1 }], bad("log_inconsistent", "tile")],
    ["forged tiles at level 2", [{ kind: "forged-tile", level: 2 }], bad("log_inconsistent", "tile")],
    [
      "forged full tiles that fit each other, with the record",
      [{ kind: "forged-tile", chain: true }, { kind: "forged-record" }],
      bad("log_inconsistent", "tile"),
    ],
    ["tiles that are too short", [{ kind: "tile-length" }], bad("log_inconsistent", "tile")],
    ["tiles that are too long", [{ kind: "tile-length", bytes: 32 }], bad("log_inconsistent", "tile")],
    ["another log of the same size", [{ kind: "forked-log" }], bad("log_forked", "head", "log_inconsistent")],
    [
      "another log that is smaller",
      [{ kind: "forked-log" }, { kind: "frozen", asOf: longAgo }],
      bad("log_forked", "head", "log_inconsistent"),
    ],
    [
      "two logs, one in lookups",
      [{ kind: "forked-log", on: "*/lookup/*" }],
      bad("log_forked", "head", "log_inconsistent"),
    ],
  ])("%s is found out, with evidence", async (_what, faults, { error, ...finding }) => {
    for (const fault of faults) mirror.order(fault);
    const observation = await lookAtMirror();
    expect(observation).toMatchObject({ outcome: "failed", error });
    expect(findingsOf(observation)).toContainEqual(expect.objectContaining({ ...finding, confirmed: true }));
    for (const check of await shelf.check(database.verifierKey))
      expect(check).toMatchObject({ proved: true });
  });

  test("a log that is larger than the trusted one and does not contain it is a fork", async () => {
    memory = new Memory();
    database.order({ kind: "frozen", asOf: longAgo });
    await lookAtDatabase();
    mirror.order({ kind: "forked-log" });
    const observation = await lookAtMirror();
    expect(findingsOf(observation)).toMatchObject([{ cause: "log_forked", confirmed: true }]);
    expect(viewOf(observation)?.relation).toBe("forked");
    expect(await shelf.check(database.verifierKey)).toMatchObject([{ proved: true }]);
    expect(await memory.log(watched(database)).storage.readHead()).toBe(viewOf(observation)?.against);
  });

  test("a fork names who showed the head that was trusted", async () => {
    const head = viewOf(await lookAtDatabase())?.head ?? "";
    const log: WatchedLog = watched(database, { trusted: { head, mirror: "log" } });
    mirror.order({ kind: "forked-log" });
    const [finding] = findingsOf(await lookAtMirror({ log }));
    expect(finding).toMatchObject({ cause: "log_forked", against: "log" });
    expect(finding?.heads).toContain(head);
  });

  test("a head that nobody could relate is reported as a fork, and not held against who contradicts it", async () => {
    const trusted = viewOf(await lookAtDatabase())?.head ?? "";
    mirror.order({ kind: "forked-log" });
    mirror.order({ kind: "frozen", asOf: longAgo });
    const doubtful = [viewOf(await lookAtMirror())?.head ?? ""];
    const log = watched(database, { trusted: { head: trusted, mirror: "log" }, doubtful });
    const observation = await lookAtDatabase({ log });
    expect(observation).toMatchObject({ outcome: "ok", facts: { relation: "equal" } });
    expect(findingsOf(observation)).toMatchObject([{ cause: "log_forked", heads: [doubtful[0], trusted] }]);
  });

  test.each<[string, Fault]>([
    ["a web page", { kind: "html" }],
    ["a record for a module that cannot be", { kind: "open-door", on: "*/unknown@*" }],
  ])("%s is no answer", async (_what, fault) => {
    mirror.order(fault);
    const observation = await lookAtMirror();
    expect(observation.error).toBe("content_invalid");
    expect(findingsOf(observation)).toContainEqual(
      expect.objectContaining({ cause: "content_invalid", confirmed: true }),
    );
  });

  test("a record that no head of its covers is broken, which is not to say forged", async () => {
    mirror.order({ kind: "old-head", asOf: longAgo - 1 });
    const observation = await lookAtMirror();
    expect(findingsOf(observation)).toMatchObject([
      { cause: "content_invalid", part: "lookup", confirmed: true },
    ]);
    expect(viewOf(observation)).toMatchObject({ relation: "behind" });
  });

  test("only once is not confirmed", async () => {
    mirror.order({ kind: "forged-tile", times: 1, on: "*/tile/8/0/*" });
    const observation = await lookAtMirror();
    expect(findingsOf(observation)).toMatchObject([{ cause: "log_inconsistent", confirmed: false }]);
  });

  test("is found out although it fails right after", async () => {
    mirror.order({ kind: "wrong-key", on: "*/latest" });
    mirror.order({ kind: "status", status: 500, on: "*/lookup/*" });
    const observation = await lookAtMirror();
    expect(observation.error).toBe("log_bad_signature");
  });

  test.each<[Fault, string]>([
    [{ kind: "status", status: 500, on: "*/tile/*" }, "http_5xx"],
    [{ kind: "status", status: 429, on: "*/lookup/*" }, "rate_limited"],
    [{ kind: "status", status: 403, on: "*/lookup/*" }, "http_4xx"],
  ])("and one that merely fails, by %o, is not accused", async (fault, error) => {
    mirror.order(fault);
    const observation = await lookAtMirror();
    expect(observation).toMatchObject({ error });
    expect(findingsOf(observation)).toEqual([]);
  });
});

/** A finding, and what it makes of the run. */
function bad(cause: string, part: string, error = cause) {
  return { cause, part, error };
}
