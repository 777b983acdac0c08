import { bucketOf, days, minutes, minutesPerDay, minuteStates, type MinuteState } from "@heliograph/core";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseGoproxy } from "./goproxy-list.ts";
import { addCosts } from "./replay-cost.ts";
import type { Series, StripDay } from "./replay-series.ts";
import { replay, type ReplayTask } from "./replay.ts";

const firstDay = 20_000;
const since = days(firstDay);

/** What a letter stands for: a minute of a series. */
const stateOf: Record<string, MinuteState> = {
  ".": "unseen",
  o: "ok",
  n: "not-found",
  e: "error",
  h: "hangs",
};

/** A series from the first minute of the first day on, of which each took so long. */
function seriesOf(letters: string, { ms = 1, everyMinutes = 1 } = {}): Series {
  const strips = new Map<number, StripDay>();
  for (const [at, letter] of Array.from(letters).entries()) {
    const day = firstDay + Math.floor(at / minutesPerDay);
    const strip = strips.get(day) ?? {
      states: new Uint8Array(minutesPerDay),
      times: new Uint8Array(minutesPerDay),
    };
    strips.set(day, strip);
    strip.states[at % minutesPerDay] = minuteStates.indexOf(stateOf[letter] ?? "unseen");
    strip.times[at % minutesPerDay] = bucketOf(ms);
  }
  return { days: strips, everyMinutes };
}

/** A replay of a list whose proxies are letters, over their minutes; who is not given is watched by nobody. */
function replayOf(
  goproxy: string,
  modules: Readonly<Record<string, string>>,
  {
    checksums = {},
    database = null,
    ms = {},
  }: {
    checksums?: Readonly<Record<string, string>>;
    database?: string | null;
    ms?: Readonly<Record<string, number>>;
  } = {},
) {
  const hops = parseGoproxy(goproxy.replaceAll(/[A-D]/g, "https://$&"));
  const count = Math.max(...Object.values(modules).map((letters) => letters.length));
  const task: ReplayTask = {
    hops: hops.map((hop) => {
      const name = hop.source.replace("https://", "");
      const [seen, log] = [modules[name], checksums[name]];
      return {
        hop,
        modules: seen === undefined ? null : seriesOf(seen, { ms: ms[name] ?? 1 }),
        checksums: log === undefined ? null : seriesOf(log),
      };
    }),
    database: database === null ? null : seriesOf(database),
    since,
    until: since + minutes(count),
  };
  return replay(task);
}

it.each([
  ["A", { A: "onehoooo" }, { seen: 8, served: 5, failed: 2, hung: 1 }],
  ["A,B", { A: "nneeh", B: "oeooo" }, { served: 1, failed: 3, hung: 1 }],
  ["A|B", { A: "nneeh", B: "oeooo" }, { served: 3, failed: 1, hung: 1 }],
  ["A,direct", { A: "one" }, { served: 1, direct: 1, failed: 1 }],
  ["A|direct", { A: "one" }, { served: 1, direct: 2, failed: 0 }],
  ["A,off", { A: "on" }, { served: 1, failed: 1 }],
  ["A,B", { A: "on" }, { seen: 1, served: 1, failed: 0 }],
])("%s over %j costs %j", (goproxy, modules, cost) => {
  expect(replayOf(goproxy, modules).cost).toMatchObject(cost);
});

it.each([
  ["http://me:secret@A,B", { failed: 2, served: 0 }],
  ["http://me:secret@A|B", { failed: 0, served: 2 }],
])("%s costs %j, as no password goes over plain http", (goproxy, cost) => {
  const list = goproxy.replace("@A", "@a.example");
  expect(replayOf(list, { B: "oo" }).cost).toMatchObject({ seen: 2, ...cost });
});

it("what was seen lasts for two intervals in which nobody looked, and no longer", () => {
  expect(replayOf("A", { A: "o...e...." }).cost).toMatchObject({ seen: 6, served: 3, failed: 3 });
});

it("what was seen before the window tells of its first minutes", () => {
  const hop = { source: "https://a.example", fallBackOnAnyError: false };
  const hops = [{ hop, modules: seriesOf("e..."), checksums: null }];
  const { cost } = replay({ hops, database: null, since: since + minutes(1), until: since + minutes(4) });
  expect(cost).toMatchObject({ seen: 2, failed: 2 });
});

it("tells the time that hops before the serving one cost, and its own", () => {
  const { cost } = replayOf("A|B", { A: "oe", B: "oo" }, { ms: { A: 512, B: 64 } });
  expect(cost.lostMs).toBeCloseTo(512 / 2, -2);
  expect(cost.ttfbMs).toBeCloseTo((512 + 64) / 2, -2);
  expect(replayOf("A", { A: "ee" }).cost).toMatchObject({ lostMs: null, ttfbMs: null });
});

it.each([
  ["through the proxy that passes the database on", "A", { A: "oeh" }, null, 2],
  ["past one that does not have it, where the database itself is reached", "A", { A: "nnn" }, "oeh", 2],
  ["not known where nobody looked", "A", { A: "n.." }, null, 0],
  ["over a pipe", "A|B", { A: "eee", B: "oeo" }, null, 1],
] as const)(
  "counts served minutes without checksums: %s",
  (_case, goproxy, checksums, database, unchecked) => {
    const modules = { A: "ooo", B: "ooo" };
    expect(replayOf(goproxy, modules, { checksums, database }).cost).toMatchObject({ served: 3, unchecked });
  },
);

it("names the stretches without a module", () => {
  const { gaps } = replayOf("A", { A: "oeeho.ee" });
  expect(gaps.map(({ from, until }) => [(from - since) / minutes(1), (until - since) / minutes(1)])).toEqual([
    [1, 4],
    [6, 8],
  ]);
});

it("tells each UTC day apart", () => {
  const { days: byDay } = replayOf("A", { A: `${"o".repeat(minutesPerDay)}ee` });
  expect(byDay).toMatchObject([
    { day: "2024-10-04", cost: { served: minutesPerDay } },
    { day: "2024-10-05", cost: { failed: 2 } },
  ]);
});

const letters = fc.string({ unit: fc.constantFrom("o", "n", "e", "h", "."), minLength: 40, maxLength: 40 });
const separators = fc.array(fc.constantFrom(",", "|"), { minLength: 2, maxLength: 2 });
const history = fc.record({ A: letters, B: letters, C: letters });

it("one hop costs what its minutes say", () => {
  fc.assert(
    fc.property(letters, (seen) => {
      const whole = seen.replaceAll(".", "o");
      const count = (wanted: string) => Array.from(whole).filter((letter) => wanted.includes(letter)).length;
      const cost = { seen: 40, served: count("o"), failed: count("ne"), hung: count("h") };
      expect(replayOf("A", { A: whole }).cost).toMatchObject(cost);
    }),
  );
});

it("a pipe never fails in more minutes than a comma", () => {
  fc.assert(
    fc.property(history, separators, (modules, [first = ",", second = ","]) => {
      const { failed, hung } = replayOf(`A${first}B${second}C`, modules).cost;
      const piped = replayOf("A|B|C", modules).cost;
      expect(piped.failed).toBeLessThanOrEqual(failed);
      expect(piped.failed + piped.hung).toBeLessThanOrEqual(failed + hung);
    }),
  );
});

it("a hop more behind a pipe never adds minutes that fail", () => {
  fc.assert(
    fc.property(history, separators, (modules, [first = ","]) => {
      const longer = replayOf(`A${first}B|C`, modules).cost;
      expect(longer.failed).toBeLessThanOrEqual(replayOf(`A${first}B`, modules).cost.failed);
    }),
  );
});

it("minutes add up: every one ends in one way, and gaps are those without a module", () => {
  fc.assert(
    fc.property(history, separators, (modules, [first = ",", second = ","]) => {
      const { cost, days: byDay, gaps } = replayOf(`A${first}B${second}C`, modules, { checksums: modules });
      expect(cost.served + cost.direct + cost.failed + cost.hung).toBe(cost.seen);
      expect(cost.unchecked).toBeLessThanOrEqual(cost.served);
      expect(gaps.reduce((sum, { from, until }) => sum + until - from, 0)).toBe(
        minutes(cost.failed + cost.hung),
      );
      expect(addCosts(byDay.map((each) => each.cost))).toEqual(cost);
    }),
  );
});
