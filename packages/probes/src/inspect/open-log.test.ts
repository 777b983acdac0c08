import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { minutes, noteLimit } from "@heliograph/core";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { listen } from "@heliograph/outbound/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { LogMemory } from "../memory/log-memory.ts";
import { loopbackOutbound, watched } from "../testing/run.ts";
import { openLog } from "./open-log.ts";

const noon = Date.UTC(2026, 0, 1, 12);
const hello = { module: "example.com/hello", version: "v1.0.0" };
const again = { module: "example.com/hello", version: "v1.1.0" };

let near: FakeMirror;
let far: FakeMirror;
let memory: LogMemory;

beforeAll(async () => {
  near = await startFakeMirror();
  far = await startFakeMirror();
});
beforeEach(() => {
  memory = new LogMemory();
});
afterEach(() => {
  near.clear();
  far.clear();
});
afterAll(() => Promise.all([near.close(), far.close()]));

/** The log at both places, the near one first. */
function open({ now = noon, outbound = loopbackOutbound(), first = near.sumdbUrl } = {}) {
  const sources = [
    { mirror: "near", baseUrl: first, direct: true },
    { mirror: "far", baseUrl: far.sumdbUrl, direct: true },
  ];
  return openLog({ outbound, log: watched(near, { sources }), memory, now: () => now });
}

/** How many lookups a place is asked for meanwhile. */
async function lookups(place: FakeMirror, action: () => Promise<unknown>): Promise<number> {
  const before = place.log.length;
  await action();
  return place.log.slice(before).filter(({ path }) => path.includes("/lookup/")).length;
}

test("what is recorded is proved under a signed head, and remembered", async () => {
  const recorded = await open().lookup(hello);
  expect(recorded).toMatchObject({ state: "recorded", lookup: { record: { id: 0n }, head: { size: 2n } } });
  expect(memory.recorded()).toEqual([hello]);
  expect(await memory.storage.readHead()).toContain("go.sum database tree\n2\n");
});

test("the first source is asked, and the next only when that one fails", async () => {
  expect(await lookups(far, () => open().lookup(hello))).toBe(0);
  near.order({ kind: "status", status: 500, on: "*/lookup/*" });
  expect(await lookups(far, () => open().lookup(hello))).toBe(1);
});

test("a source that is not there is passed over for five minutes", async () => {
  const gone = "http://127.0.0.1:1";
  await open({ first: gone }).lookup(hello);
  expect(memory.isResting(gone, noon + minutes(4))).toBe(true);
  expect(memory.isResting(gone, noon + minutes(5))).toBe(false);
});

test("a source that wants to be left alone is", async () => {
  near.order({ kind: "status", status: 429, times: 1 });
  await open().lookup(hello);
  expect(await lookups(near, () => open({ now: noon + minutes(4) }).lookup(again))).toBe(0);
  expect(await lookups(near, () => open({ now: noon + minutes(5) }).lookup(again))).toBe(1);
});

test("a source that keeps us waiting is not asked again meanwhile, but the next time", async () => {
  near.order({ kind: "stall", times: 1 });
  const log = open({ outbound: loopbackOutbound({ silenceMs: 1_000 }) });
  expect(await lookups(near, () => log.lookup(hello))).toBe(1);
  expect(await lookups(near, () => log.lookup(again))).toBe(0);
  expect(await lookups(near, () => open().lookup(again))).toBe(1);
});

test("a source that lacks tiles gets them from the others", async () => {
  near.order({ kind: "missing-tile" });
  expect(await open().lookup(hello)).toMatchObject({ state: "recorded" });
  expect(far.log.at(-1)?.path).toContain("/tile/");
});

test("a version with which another log is shown proves nothing, and is remembered to be looked at", async () => {
  await open().lookup(hello);
  far.order({ kind: "status", status: 500 });
  near.order({ kind: "forked-log", on: "*@v1.1.0" });
  expect(await open().lookup(again)).toMatchObject({
    state: "unproved",
    why: expect.stringContaining("near: the log signed heads of 2 and 2 that contradict each other"),
  });
  expect(memory.recorded()).toEqual([hello, again]);
});

test("a head that is too long to travel is not the next to be trusted", async () => {
  const padding = Buffer.from(`— padding.test ${"A".repeat(200)}\n`.repeat(99));
  const pad = async ({ url = "" }: IncomingMessage, response: ServerResponse) => {
    const genuine = await fetch(`${far.sumdbUrl}${url}`);
    const body = Buffer.from(await genuine.arrayBuffer());
    response.end(url.startsWith("/lookup/") ? Buffer.concat([body, padding]) : body);
  };
  const padded = createServer((request, response) => void pad(request, response));
  const first = `http://127.0.0.1:${await listen(padded)}`;
  expect(await open({ first }).lookup(hello)).toMatchObject({ state: "recorded" });
  expect((await memory.storage.readHead())?.length).toBeLessThan(noteLimit);
  padded.close();
});

test("tiles that are forged so that they fit each other prove nothing (CVE-2026-56865)", async () => {
  const shady = await startFakeMirror({ logPadding: 600 });
  const log = watched(shady);
  const lookUp = () => openLog({ outbound: loopbackOutbound(), log, memory: new LogMemory() }).lookup(hello);
  expect(await lookUp()).toMatchObject({ state: "recorded" });
  shady.order({ kind: "forged-record" });
  shady.order({ kind: "forged-tile", chain: true });
  expect(await lookUp()).toEqual({ state: "unproved", why: expect.stringContaining("tile/8/0/") });
  await shady.close();
});

test("who has nothing says why", async () => {
  near.order({ kind: "status", status: 500 });
  far.order({ kind: "wrong-key" });
  expect(await open().lookup(hello)).toEqual({
    state: "unproved",
    why: "near: HTTP 500; far: no known key signed the note",
  });
});
