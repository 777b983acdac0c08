import { minuteStates, minutes, minutesPerDay, percentile, type MinuteState } from "@heliograph/core";

/** A UTC day of one series, a byte a minute, as the table `strips` keeps it. */
export type StripDay = {
  /** How each minute went: its place in core's `minuteStates`. */
  states: Uint8Array;
  /** What each minute's run took, in core's buckets of a histogram. */
  times: Uint8Array;
};

/** What one vantage saw of one mirror, minute by minute. */
export type Series = {
  /** By the day's number: whole days since 1970-01-01 UTC. */
  days: ReadonlyMap<number, StripDay>;
  /** How often somebody looks, in minutes: what was seen is taken to last for two such intervals at most. */
  everyMinutes: number;
};

/** A window in epoch milliseconds: whole minutes, `until` excluded. */
export type Window = { since: number; until: number };

/** The minutes of a window as they stand in the strips, from so many before it on. */
export type Minutes = StripDay & { before: number };

const unseen = minuteStates.indexOf("unseen");
const ok = minuteStates.indexOf("ok");

/** The middle of each bucket, in milliseconds. */
const bucketMs = Float64Array.from({ length: 256 }, (_, bucket) => percentile([bucket, 1], 1) ?? 0);

/** How many minutes a window has. */
const countMinutes = ({ since, until }: Window) => (until - since) / minutes(1);

/** Minutes of which nothing is known. */
export const noMinutes: Minutes = { states: new Uint8Array(), times: new Uint8Array(), before: 0 };

/** The minutes of a window that all went alike, and took no time. */
export function allThroughout(window: Window, state: MinuteState): Minutes {
  const count = countMinutes(window);
  const states = new Uint8Array(count).fill(minuteStates.indexOf(state));
  return { states, times: new Uint8Array(count), before: 0 };
}

/** The minutes of a window, and those before it that still tell of it. */
export function minutesOf({ days, everyMinutes }: Series, window: Window): Minutes {
  const before = 2 * everyMinutes;
  const first = window.since / minutes(1) - before;
  const end = window.until / minutes(1);
  const states = new Uint8Array(end - first);
  const times = new Uint8Array(end - first);
  for (let at = first; at < end; at += minutesPerDay - (at % minutesPerDay)) {
    const strip = days.get(Math.floor(at / minutesPerDay));
    if (strip === undefined) continue;
    const [from, until] = [at % minutesPerDay, Math.min(minutesPerDay, (at % minutesPerDay) + end - at)];
    states.set(strip.states.subarray(from, until), at - first);
    times.set(strip.times.subarray(from, until), at - first);
  }
  return { states, times, before };
}

/** The newest minute that tells of one: itself, or one before it where nobody looked since. */
function tellingMinute({ states, before }: Minutes, minute: number): number {
  let at = minute + before;
  while (at > minute && states[at] === unseen) at -= 1;
  return at;
}

/** How a minute went: its place in core's `minuteStates`. */
export const stateAt = (hop: Minutes | undefined, minute: number) =>
  hop?.states[tellingMinute(hop, minute)] ?? unseen;

/** What the run of a minute took, in milliseconds. */
export const timeAt = (hop: Minutes | undefined, minute: number) =>
  bucketMs[hop?.times[tellingMinute(hop, minute)] ?? 0] ?? 0;

/** Whether nothing speaks against a minute. */
export const isWell = (hop: Minutes, minute: number) => stateAt(hop, minute) <= ok;
