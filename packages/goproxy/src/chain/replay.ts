import { days, minutes, type ReplayCost } from "@heliograph/core";
import { exposesPassword, type Hop } from "./hop.ts";
import { addCosts, costOf, emptyTally, type Tally } from "./replay-cost.ts";
import { planWalk, takeMinute } from "./replay-plan.ts";
import {
  allThroughout,
  countMinutes,
  isWell,
  minutesOf,
  noMinutes,
  timeAt,
  type Minutes,
  type Series,
  type Window,
} from "./replay-series.ts";
import { routeToSumdbNow } from "./sumdb-route.ts";
import { walkNow } from "./walk.ts";

/** A hop, and what is known of its mirror; `null` where nobody watches. */
export type ReplayedHop = { hop: Hop; modules: Series | null; checksums: Series | null };

/** What to replay from one vantage. */
export type ReplayTask = Window & {
  hops: readonly ReplayedHop[];
  /** The checksum database at its own address; `null` where nobody watches. */
  database: Series | null;
};

/** A stretch without a module, in epoch milliseconds; `until` is excluded. */
export type Gap = { from: number; until: number };

/** What a chain would have cost from one vantage. `days` are those of which anything is known, oldest first, as `2026-11-21`. */
export type Replayed = { cost: ReplayCost; days: { day: string; cost: ReplayCost }[]; gaps: Gap[] };

/** Any module of which no setting says that it is private, and a database that proxies may pass on. */
const module = { path: "", gonoproxy: "" };
const database = { kind: "database", name: "", key: "" } as const;

/**
 * Replays what one vantage saw: each minute is one operation, walked with the state that each hop had then, and one search for
 * the way to the checksum database. The origin is taken to answer always; a minute that comes to a hop of which nothing is known
 * is left out. The reader makes one `Series` of all rows of `strips` of a mirror, kind and vantage, whose days need not be
 * complete, and should reach two intervals back before `since`; one task per vantage, whose costs `addCosts` adds up.
 */
export function replay(task: ReplayTask): Replayed {
  const judge = planMinutes(task);
  const tallies = new Map<number, Tally>();
  const gaps: Gap[] = [];
  const count = countMinutes(task);
  for (let minute = 0; minute < count; minute += 1) {
    const at = task.since + minutes(minute);
    const { end, isChecked, lostMs, ttfbMs } = judge(minute);
    if (end === "unseen") continue;
    const day = Math.floor(at / days(1));
    const tally = tallies.get(day) ?? emptyTally();
    tallies.set(day, tally);
    tally[end] += 1;
    if (end === "served") {
      tally.lostMs += lostMs;
      tally.ttfbMs += ttfbMs;
      if (!isChecked) tally.unchecked += 1;
    } else if (end !== "direct") lengthen(gaps, at);
  }
  const byDay = [...tallies].map(([day, tally]) => ({ day: nameOf(day), cost: costOf(tally) }));
  return { cost: addCosts(byDay.map(({ cost }) => cost)), days: byDay, gaps };
}

/** Says of each minute of a window how it went. */
function planMinutes(task: ReplayTask) {
  const hops = task.hops.map(({ hop }) => hop);
  const modules = task.hops.map((each) => minutesAt(each, each.modules, task));
  const checksums = task.hops.map((each) => minutesAt(each, each.checksums, task));
  const origin = task.database === null ? noMinutes : minutesOf(task.database, task);
  const walking = planWalk(hops, (ask) => {
    const { served } = walkNow(hops, module, ask);
    if (served === undefined) return "failed";
    return served.hop.source === "direct" ? "direct" : "served";
  });
  const searching = planWalk(hops, (ask) => routeToSumdbNow(hops, database, ask).kind);

  function isChecked(minute: number): boolean {
    const { end } = takeMinute(searching, checksums, minute);
    if (end === "direct") return isWell(origin, minute);
    return end !== "unavailable" && end !== "hangs";
  }

  return (minute: number) => {
    const { end, asked } = takeMinute(walking, modules, minute);
    let [lostMs, ttfbMs] = [0, 0];
    for (const hop of asked) {
      lostMs += ttfbMs;
      ttfbMs = timeAt(modules[hop], minute);
    }
    return {
      end: end === "hangs" ? "hung" : end,
      isChecked: end !== "served" || isChecked(minute),
      lostMs,
      ttfbMs,
    } as const;
  };
}

/**
 * What is known of a hop: the origin, which nobody watches, is taken to have everything, and what the go command refuses to ask
 * fails at once.
 */
function minutesAt({ hop }: ReplayedHop, series: Series | null, window: Window): Minutes {
  if (exposesPassword(hop.source)) return allThroughout(window, "error");
  if (series !== null) return minutesOf(series, window);
  return hop.source === "direct" ? allThroughout(window, "ok") : noMinutes;
}

/** Lets the last gap go on, or begins another. */
function lengthen(gaps: Gap[], at: number): void {
  const last = gaps.at(-1);
  if (last?.until === at) last.until += minutes(1);
  else gaps.push({ from: at, until: at + minutes(1) });
}

const nameOf = (day: number) => new Date(days(day)).toISOString().slice(0, 10);
