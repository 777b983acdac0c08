import { days, minutes, minutesPerDay, minuteStates } from "@heliograph/core";
import { replay } from "@heliograph/goproxy/chain";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { History } from "./history.ts";
import { replayInParts } from "./replay-in-parts.ts";

const firstDay = 20_000;
const dayCount = 40;

/** A vantage that saw one hop go as chance has it, a state for so many minutes. */
function historyOf(stretches: readonly (readonly [state: number, count: number])[]): History {
  const states = stretches.flatMap(([state, count]) => Array.from({ length: count }, () => state));
  const strips = Array.from({ length: dayCount }, (_, day) => {
    const from = day * minutesPerDay;
    const own = Array.from(
      { length: minutesPerDay },
      (_each, minute) => states[(from + minute) % states.length] ?? 0,
    );
    return [
      firstDay + day,
      { states: Uint8Array.from(own), times: new Uint8Array(minutesPerDay).fill(40) },
    ] as const;
  });
  const modules = { days: new Map(strips), everyMinutes: 1 };
  return (hops, window) => ({
    hops: hops.map((hop) => ({ hop, modules, checksums: null })),
    database: null,
    ...window,
  });
}

it("comes to what a replay in one part comes to", async () => {
  const stretch = fc.tuple(fc.nat({ max: minuteStates.length - 1 }), fc.integer({ min: 1, max: 5_000 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(stretch, { minLength: 1, maxLength: 12 }),
      fc.nat({ max: 10_000 }),
      fc.integer({ min: 1, max: 45_000 }),
      async (stretches, from, length) => {
        const history = historyOf(stretches);
        const hops = [{ source: "https://a.example", fallBackOnAnyError: true, mirrorId: 1 }];
        const since = days(firstDay) + minutes(from);
        const window = { since, until: since + minutes(length) };
        const whole = replay(history(hops, window));
        const parts = await replayInParts(history, { hops, window });
        const { lostMs, ttfbMs, ...counts } = whole.cost;
        expect(parts.cost).toMatchObject(counts);
        expect(parts.cost.ttfbMs ?? 0).toBeCloseTo(ttfbMs ?? 0, 6);
        expect(parts.cost.lostMs ?? 0).toBeCloseTo(lostMs ?? 0, 6);
        expect(parts.days).toEqual(whole.days);
        expect(parts.gaps).toEqual(whole.gaps);
      },
    ),
    { numRuns: 25 },
  );
});
