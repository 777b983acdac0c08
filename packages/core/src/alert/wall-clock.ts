import { days } from "../time.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}

/** What the clocks of an IANA zone show at a moment, as the epoch milliseconds at which those of UTC show the same. */
export function wallClock(zone: string, at: number): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const seconds = [part("hour"), part("minute"), part("second")] as const;
  const millisecond = ((at % 1_000) + 1_000) % 1_000;
  return Date.UTC(part("year"), part("month") - 1, part("day"), ...seconds) + millisecond;
}

/**
 * The moments at which the clocks of a zone show `wall`, as `wallClock` has it: mostly one, and both where an hour is repeated.
 * Where clocks skip it, the moment at which they do.
 */
export function momentsOf(zone: string, wall: number): [number, ...number[]] {
  const offset = (at: number) => wallClock(zone, at) - at;
  const before = wall - offset(wall - days(1));
  const after = wall - offset(wall + days(1));
  const [first, second] = [before, after].filter((at) => wallClock(zone, at) === wall);
  if (first === undefined) return [skipping(zone, after, before)];
  return second === undefined || second === first ? [first] : [first, second];
}

/** The first moment between two at which clocks have been put forward. */
function skipping(zone: string, from: number, to: number): number {
  const early = wallClock(zone, from) - from;
  let [still, changed] = [from, to];
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2);
    if (wallClock(zone, middle) - middle === early) still = middle;
    else changed = middle;
  }
  return changed;
}
