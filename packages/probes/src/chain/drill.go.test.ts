import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { seconds, type DrillFault, type Walk } from "@heliograph/core";
import type { FakeMirror, Fault } from "@heliograph/fake-mirror";
import { freshGo, startMirror } from "@heliograph/fake-mirror/testing";
import { listen } from "@heliograph/outbound/testing";
import { afterAll, expect, test } from "vitest";
import { drillChain, getAfresh } from "./drill-chain.ts";
import { passageThrough } from "./testing/passage.ts";

/** How long each answer of a mirror takes to come, as from far away; and a stall, until the connection is reset. */
const distanceMs = 150;
const stallMs = 250;

/** How long the go command is watched while it waits for what never comes. */
const patienceMs = seconds(2);

/** How often each figure is taken; its median counts. A machine may be busy elsewhere meanwhile, so a row is tried again. */
const repeats = 5;
const tries = 3;

/** Faults of the first mirror as it really has them; who refuses is not there at all. */
const really = {
  server_error: [{ kind: "status", status: 500 }],
  refused: [],
  stalled: [{ kind: "delay", delayMs: stallMs }, { kind: "reset" }],
} satisfies Record<string, readonly Fault[]>;

/** A list of two mirrors, the first of which has a fault. */
type Stage = {
  goproxy: string;
  /** The same list as long as the first mirror is well. */
  wellGoproxy: string;
  first: FakeMirror;
  second: FakeMirror;
  /** Puts both so far away, and the fault in force or not. */
  set: (distance: number, orders: readonly Fault[]) => void;
};

const rows: Record<string, string | number>[] = [];
afterAll(() => console.table(rows));

async function prepare(separator: string, isClosed = false): Promise<Stage> {
  const [first, second] = [await startMirror(), await startMirror()];
  const firstUrl = isClosed ? `http://127.0.0.1:${await closedPort()}` : first.baseUrl;
  return {
    goproxy: `${firstUrl}${separator}${second.baseUrl}`,
    wellGoproxy: `${first.baseUrl}${separator}${second.baseUrl}`,
    first,
    second,
    set(distance, orders) {
      for (const mirror of [first, second]) {
        mirror.clear();
        mirror.order({ kind: "delay", delayMs: distance });
      }
      for (const fault of orders) first.order(fault);
    },
  };
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}

/** How long `go mod download` takes from an empty cache, and whether it gets the module. */
async function runGo({ goproxy, second }: Stage) {
  const go = await freshGo(second, { GOPROXY: goproxy });
  const startedAt = performance.now();
  const got = await go("mod", "download", "example.com/hello@v1.0.0").then(
    () => true,
    () => false,
  );
  return { got, ms: performance.now() - startedAt };
}

/** What our walk of the same list comes to, the fault being really there. */
const walkIt = async ({ goproxy, second }: Stage) => (await getAfresh(passageThrough(goproxy, second))).walk;

/** What a drill of the first mirror comes to, which is well and far away. */
async function drillIt({ wellGoproxy, second, set }: Stage, fault: DrillFault): Promise<Walk> {
  const passage = passageThrough(wellGoproxy, second);
  set(0, []);
  const { walk: baseline } = await getAfresh(passage);
  set(distanceMs, []);
  for await (const { walk } of drillChain(passage, baseline, { places: [0], faults: [fault] })) return walk;
  throw new Error("there was no drill");
}

/** What was asked meanwhile, in order: of which mirror, and for what. */
async function asked({ first, second }: Stage, run: () => Promise<unknown>): Promise<string[]> {
  const mirrors = [first, second];
  const before = mirrors.map(({ log }) => log.length);
  await run();
  return mirrors
    .flatMap(({ log }, which) => log.slice(before[which]).map(({ at, path }) => ({ at, which, path })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ which, path }) => `${which} ${path}`);
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** How many operations went on to another hop. */
const switches = ({ operations }: Walk) => operations.filter(({ steps }) => steps.length > 1).length;

/** Holds our walk against the go command: both ask the same mirrors for the same files in the same order, and end alike. */
async function expectAlike(stage: Stage, { result, switched }: { result: string; switched: number }) {
  const byGo = await asked(stage, async () => expect((await runGo(stage)).got).toBe(result === "served"));
  const byUs = await asked(stage, async () => {
    const walk = await walkIt(stage);
    expect([walk.result, switches(walk)]).toEqual([result, switched]);
  });
  expect(byUs).toEqual(byGo);
}

/** One round of a row: how long each took. */
type Round = { go: number; walk: number; drill: number };

/**
 * Takes every figure once, so that whatever else the machine does meets all alike. The time that the go command waits for mirrors
 * is what it takes with them far away, less what it takes with the same answers from nearby: its own start, and its work on files.
 */
async function takeRound(
  stage: Stage,
  orders: readonly Fault[],
  fault: DrillFault | undefined,
): Promise<Round> {
  stage.set(
    0,
    orders.filter(({ kind }) => kind !== "delay"),
  );
  const own = await runGo(stage);
  stage.set(distanceMs, orders);
  const all = await runGo(stage);
  const { totalMs: walk } = await walkIt(stage);
  const { totalMs: drill } = fault === undefined ? { totalMs: walk } : await drillIt(stage, fault);
  return { go: all.ms - own.ms, walk, drill };
}

/** Holds medians against each other, and keeps them for the table: answers what is off. */
async function compare(
  stage: Stage,
  orders: readonly Fault[],
  { fault, separator }: { fault?: DrillFault; separator: string },
): Promise<string[]> {
  for (let left = tries; ; left -= 1) {
    const rounds: Round[] = [];
    for (let count = 0; count < repeats; count += 1) rounds.push(await takeRound(stage, orders, fault));
    const medianOf = (name: keyof Round) => Math.round(median(rounds.map((round) => round[name])));
    const [go, walk, drill] = [medianOf("go"), medianOf("walk"), medianOf("drill")];
    const isNear = (ms: number) => Math.abs(ms - go) <= Math.max(50, 0.1 * go);
    if (left > 1 && !(isNear(walk) && isNear(drill))) continue;
    rows.push({
      fault: fault ?? "stall, then reset",
      separator,
      go,
      walk,
      drill: fault === undefined ? "hangs" : drill,
    });
    return [walk, drill].filter((ms) => !isNear(ms)).map((ms) => `${ms} ms where go waits ${go} ms`);
  }
}

test.each([
  { fault: "server_error", separator: "|", result: "served", switched: 4 },
  { fault: "server_error", separator: ",", result: "failed", switched: 0 },
  { fault: "refused", separator: "|", result: "served", switched: 4 },
  { fault: "refused", separator: ",", result: "failed", switched: 0 },
] as const)(
  "$fault before $separator is $result, and a drill of it takes what it takes the go command",
  async ({ fault, separator, result, switched }) => {
    const orders = really[fault];
    const stage = await prepare(separator, fault === "refused");
    stage.set(distanceMs, orders);
    await expectAlike(stage, { result, switched });
    const drilled = await drillIt(stage, fault);
    expect([drilled.result, switches(drilled)]).toEqual([result, switched]);
    expect(await compare(stage, orders, { fault, separator })).toEqual([]);
  },
  300_000,
);

test.each([
  { separator: "|", result: "served", switched: 4 },
  { separator: ",", result: "failed", switched: 0 },
] as const)(
  "a stall before $separator that ends in a reset is $result, and takes what it takes the go command",
  async ({ separator, result, switched }) => {
    const stage = await prepare(separator);
    stage.set(distanceMs, really.stalled);
    await expectAlike(stage, { result, switched });
    expect(await compare(stage, really.stalled, { separator })).toEqual([]);
  },
  300_000,
);

test.each(["|", ","])(
  "of a stall before %s that never ends, a drill says that the go command hangs",
  async (separator) => {
    const stage = await prepare(separator);
    stage.set(0, []);
    expect(await drillIt(stage, "stalled_headers")).toMatchObject({ result: "hangs" });
    stage.set(0, [{ kind: "stall" }]);
    let hasEnded = false;
    const running = runGo(stage).finally(() => {
      hasEnded = true;
    });
    await sleep(patienceMs);
    expect(hasEnded).toBe(false);
    await stage.first.close();
    await running;
  },
);
