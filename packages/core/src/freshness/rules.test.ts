import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hours, minutes, seconds } from "../time.ts";
import type { Arrival, SpreadingRelease } from "./arrival.ts";
import { elsewhere } from "./elsewhere.ts";
import { movementOf } from "./movement.ts";
import { punctualityOf } from "./punctuality.ts";
import { sightingOf } from "./sighting.ts";

const lateAfterMs = minutes(30);
const stillAfterMs = hours(2);

/** A mirror that shows each release so long after its publication, and nothing new once it has stopped. */
type Clock = { lagMs: number; stopsAt?: number };

const published = (at: number, id: number): SpreadingRelease => ({
  id,
  module: `example.com/m${id % 3}`,
  source: "feed",
  published: { after: at, by: at },
});

/** A release every so often, for so long. */
const releasesEvery = (everyMs: number, untilMs: number) =>
  Array.from({ length: Math.floor(untilMs / everyMs) }, (_, at) => published((at + 1) * everyMs, at));

const everyMinute = (untilMs: number) =>
  Array.from({ length: untilMs / minutes(1) }, (_, at) => at * minutes(1));

/** What looks of a second each see of a mirror; nobody looks for a release before its publication. */
function arrivalsOn(
  { lagMs, stopsAt = Infinity }: Clock,
  releases: readonly SpreadingRelease[],
  looks: readonly number[],
): Arrival[] {
  return releases.flatMap((release) => {
    const shownFrom = release.published.by + lagMs;
    const arrivesAt = shownFrom > stopsAt ? Infinity : shownFrom;
    const glimpses = looks
      .filter((askedAt) => askedAt >= release.published.by)
      .map((askedAt) => ({ askedAt, answeredAt: askedAt + seconds(1), shown: askedAt >= arrivesAt }));
    return glimpses.length === 0 ? [] : { release, ...sightingOf(glimpses) };
  });
}

/** What the rules say of the first of several mirrors. */
function judgedFirst(all: readonly (readonly Arrival[])[], now: number) {
  const angles = all.map((arrivals, mirrorId) => ({ mirrorId, vantageId: 1, arrivals }));
  const elsewhereAt = elsewhere(angles, 2);
  const [arrivals = []] = all;
  return {
    punctuality: punctualityOf(arrivals, { lateAfterMs, now }),
    movement: movementOf(arrivals, {
      elsewhereAt: (release) => elsewhereAt(release, 0),
      lateAfterMs,
      stillAfterMs,
    }).state,
  };
}

/** As `judgedFirst`, of a mirror looked at each minute beside two that are prompt. */
function judged(clock: Clock, { everyMs, now }: { everyMs: number; now: number }) {
  const releases = releasesEvery(everyMs, now);
  const clocks = [clock, { lagMs: 0 }, { lagMs: seconds(20) }];
  return judgedFirst(
    clocks.map((one) => arrivalsOn(one, releases, everyMinute(now))),
    now,
  );
}

const moment = fc.integer({ min: 0, max: hours(12) });
const looks = fc.array(moment, { maxLength: 60 }).map((all) => all.toSorted((a, b) => a - b));
const somewhere = fc.array(moment, { maxLength: 20 }).map((all) => all.map(published));

describe("a mirror", () => {
  it("with any constant lag that is allowed is accused of nothing, whatever the rhythm of releases and looks", () => {
    const lag = fc.integer({ min: 0, max: lateAfterMs - 1 });
    fc.assert(
      fc.property(lag, lag, somewhere, looks, looks, (own, others, releases, ownLooks, otherLooks) => {
        const sets = [
          arrivalsOn({ lagMs: own }, releases, ownLooks),
          arrivalsOn({ lagMs: others }, releases, otherLooks),
          arrivalsOn({ lagMs: 0 }, releases, otherLooks),
        ];
        const { punctuality, movement } = judgedFirst(sets, hours(12));
        expect(punctuality).not.toBe("late");
        expect(movement).not.toBe("still");
      }),
      { numRuns: 500 },
    );
  });

  it("with a constant lag above that is late and does not stand still", () => {
    const lag = fc.integer({ min: lateAfterMs + minutes(2), max: stillAfterMs });
    const every = fc.integer({ min: minutes(1), max: minutes(40) });
    fc.assert(
      fc.property(lag, every, (lagMs, everyMs) => {
        expect(judged({ lagMs }, { everyMs, now: hours(9) })).toEqual({
          punctuality: "late",
          movement: "moving",
        });
      }),
      { numRuns: 15 },
    );
  });

  it("that is later than six hours is late too", () => {
    expect(judged({ lagMs: hours(7) }, { everyMs: minutes(20), now: hours(12) })).toEqual({
      punctuality: "late",
      movement: "moving",
    });
  });

  it("that stops stands still and is not late", () => {
    const lag = fc.integer({ min: 0, max: lateAfterMs - minutes(1) });
    const every = fc.integer({ min: minutes(1), max: minutes(20) });
    const stopsAt = fc.integer({ min: 0, max: hours(6) });
    fc.assert(
      fc.property(lag, every, stopsAt, (lagMs, everyMs, stops) => {
        const now = hours(9) + minutes(30);
        const { punctuality, movement } = judged({ lagMs, stopsAt: stops }, { everyMs, now });
        expect(movement).toBe("still");
        expect(punctuality).not.toBe("late");
      }),
      { numRuns: 15 },
    );
  });

  it("that stood still and goes on moves at once", () => {
    const releases = releasesEvery(minutes(10), hours(6));
    const [prompt, thawed] = [{ lagMs: 0 }, hours(6)];
    const stopped = arrivalsOn({ lagMs: 0, stopsAt: 0 }, releases, everyMinute(thawed));
    const came = stopped.map((arrival) => ({ ...arrival, firstShownAt: thawed }));
    const others = arrivalsOn(prompt, releases, everyMinute(thawed));
    expect(judgedFirst([stopped, others, others], thawed).movement).toBe("still");
    expect(judgedFirst([came, others, others], thawed).movement).toBe("moving");
  });

  it("is judged the same in whatever order its releases are told", () => {
    const releases = releasesEvery(minutes(7), hours(8));
    const others = arrivalsOn({ lagMs: 0 }, releases, everyMinute(hours(8)));
    const clocks = fc.constantFrom({ lagMs: 0 }, { lagMs: minutes(40) }, { lagMs: 0, stopsAt: hours(4) });
    fc.assert(
      fc.property(clocks, fc.infiniteStream(fc.double({ noNaN: true })), (clock, keys) => {
        const own = arrivalsOn(clock, releases, everyMinute(hours(8)));
        const shuffled = own
          .map((arrival) => ({ arrival, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ arrival }) => arrival);
        expect(judgedFirst([shuffled, others, others], hours(8))).toEqual(
          judgedFirst([own, others, others], hours(8)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("that nobody has looked at for an hour is accused of nothing that it was not before", () => {
    const [stopped, resumed] = [hours(4), hours(5)];
    const gaps = everyMinute(hours(9)).filter((at) => at < stopped || at >= resumed);
    const releases = releasesEvery(minutes(5), hours(9));
    for (const lagMs of [0, minutes(3), minutes(29)]) {
      const all = [{ lagMs }, { lagMs: 0 }, { lagMs: 0 }].map((clock) => arrivalsOn(clock, releases, gaps));
      for (const now of [stopped, resumed, resumed + minutes(1), hours(9)]) {
        const { punctuality, movement } = judgedFirst(all, now);
        expect([punctuality, movement]).not.toContain("late");
        expect([punctuality, movement]).not.toContain("still");
      }
    }
  });

  it("of which nothing is known is accused of nothing", () => {
    expect(judgedFirst([[], [], []], hours(1))).toEqual({ punctuality: "unclear", movement: "unclear" });
  });
});
