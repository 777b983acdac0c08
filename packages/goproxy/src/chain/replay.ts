import { days, minutes, type ReplayCost } from "@heliograph/core";
import { exposesPassword, type Hop } from "./hop.ts";
import { addCosts, costOf, emptyTally, type Tally } from "./replay-cost.ts";
import { planWalk, takeMinute } from "./replay-plan.ts";
import {
  allThroughout,
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
  const countMinute = planMinutes(task);
  const byDay: Replayed["days"] = [];
  const gaps: Gap[] = [];
  for (let { since } = task; since < task.until;) {
    const day = Math.floor(since / days(1));
    const until = Math.min(days(day + 1), task.until);
    const tally = emptyTally();
    for (let at = since; at < until; at += minutes(1))
      if (countMinute(tally, (at - task.since) / minutes(1))) lengthen(gaps, at);
    const cost = costOf(tally);
    if (cost.seen > 0) byDay.push({ day: nameOf(day), cost });
    since = until;
  }
  return { cost: addCosts(byDay.map(({ cost }) => cost)), days: byDay, gaps };
}

/** Counts minutes of a window, each by its number, and says whether one went without a module. Nothing is made anew for a minute. */
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

  return (tally: Tally, minute: number): boolean => {
    const { end, asked } = takeMinute(walking, modules, minute);
    if (end === "unseen") return false;
    tally[end === "hangs" ? "hung" : end] += 1;
    if (end !== "served") return end !== "direct";
    let ttfbMs = 0;
    for (const hop of asked) {
      tally.lostMs += ttfbMs;
      ttfbMs = timeAt(modules[hop], minute);
    }
    tally.ttfbMs += ttfbMs;
    if (!isChecked(minute)) tally.unchecked += 1;
    return false;
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
