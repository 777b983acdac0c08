import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Role } from "../catalogue.ts";
import type { ErrorClass } from "../failure.ts";
import { judge } from "../judge.ts";
import { minutes, seconds } from "../time.ts";
import { castVote, type Tally } from "../vote.ts";
import { withoutFollowers } from "./blame.ts";
import { doubtOf } from "./doubt.ts";
import { sharedOutageOf, type Sharing } from "./shared-outage.ts";
import { inSuspense } from "./suspense.ts";
import type { Testimony } from "./testimony.ts";

/** How many fleets each story is told of. */
const fleetsTold = { numRuns: 20 };

const everyMs = minutes(1);
const endsAt = minutes(6);

/** When everything that fails in a story begins to. */
const beginsAt = minutes(3);

/** A fleet: how many vantages take turns, and at which moment of the minute each mirror's turn comes. */
type Fleet = { vantages: number; phases: number[] };

/** How a look ends once the trouble has begun. */
type Story = (vantage: number, mirror: number) => ErrorClass;

/** An incident that opened, as it was judged then. */
type Opening = { mirror: number; at: number; sharing: Sharing | undefined };

const fleets = fc.record({
  vantages: fc.integer({ min: 2, max: 5 }),
  phases: fc.array(fc.integer({ min: 0, max: everyMs - 1 }), { minLength: 3, maxLength: 12 }),
});

/** Plays a story to the end, look by look in the rhythm of real probers, with a sweep every 15 s. Which incidents open? */
function openings({ vantages, phases }: Fleet, story: Story, roleOf: (mirror: number) => Role): Opening[] {
  const testimonies = new Map<string, Testimony>();
  const opened: Opening[] = [];
  const doubted = new Set<string>();
  const queue = phases.flatMap((phase, mirror) =>
    Array.from({ length: vantages }, (_, vantage) => {
      const at = Math.floor(phase + (everyMs / vantages) * vantage) % everyMs;
      return { vantage, mirror, at, slotAt: at };
    }),
  );
  const said = () => [...testimonies.values()].map((one) => ({ ...one, healthy: !doubted.has(one.vantage) }));
  const weigh = (vantage: string, now: number) => {
    const doubt = doubtOf(vantage, said(), { isDoubted: doubted.has(vantage), now });
    if (doubt === "doubtful") doubted.add(vantage);
    else doubted.delete(vantage);
  };
  const follow = (now: number) => {
    const known = said();
    const shared = sharedOutageOf(withoutFollowers(known, { roleOf, now }), now);
    const outages = phases.flatMap((_, mirrorId) => {
      if (opened.some(({ mirror }) => mirror === mirrorId)) return [];
      const verdict = judge(
        known.filter((one) => one.mirrorId === mirrorId),
        vantages,
        now,
      );
      return verdict.level === "down" || verdict.level === "partial"
        ? [{ mirrorId, since: verdict.since ?? now, accusers: verdict.vantages.down }]
        : [];
    });
    const waiting = inSuspense(outages, known, {
      doubtOf: (vantage) => doubtOf(vantage, known, { isDoubted: false, now }),
      roleOf,
      now,
    });
    for (const { mirrorId: mirror } of outages.filter(({ mirrorId }) => !waiting.has(mirrorId))) {
      opened.push({ mirror, at: now, sharing: shared?.sharing });
    }
  };

  for (let sweepAt = seconds(15); sweepAt <= endsAt; sweepAt += seconds(15)) {
    for (;;) {
      const [next] = queue.toSorted((a, b) => a.at - b.at);
      if (next === undefined || next.at > sweepAt) break;
      const { vantage, mirror, at } = next;
      const error = at < beginsAt ? "ok" : story(vantage, mirror);
      const name = `v${vantage}`;
      const before = testimonies.get(`${name} ${mirror}`)?.tally;
      const outcome = error === "ok" ? "ok" : "failed";
      const tally: Tally = castVote(before, { outcome, scheduledAt: at, startedAt: at }, 3);
      testimonies.set(`${name} ${mirror}`, {
        vantage: name,
        mirrorId: mirror,
        tally,
        error,
        everyMs,
        healthy: true,
      });
      while (next.slotAt <= at) next.slotAt += everyMs;
      const tryAt = tally.failures === 0 ? Infinity : at + seconds(tally.failures < 3 ? 15 : 5);
      next.at = Math.min(next.slotAt, tryAt);
      if (outcome === "ok") continue;
      weigh(name, at);
      follow(at);
    }
    for (let vantage = 0; vantage < vantages; vantage += 1) weigh(`v${vantage}`, sweepAt);
    follow(sweepAt);
  }
  return opened;
}

const allMirrors = (): Role => "mirror";

/** The network of the first vantage fails. */
const cutOff: Story = (vantage) => (vantage === 0 ? "connect_timeout" : "ok");

it("a vantage that loses its network opens no incident, whenever whoever looks", () => {
  fc.assert(
    fc.property(fleets, (fleet) => {
      expect(openings(fleet, cutOff, allMirrors)).toEqual([]);
    }),
    fleetsTold,
  );
});

it("mirrors that all fail at once open no incident before it is known that they do", () => {
  fc.assert(
    fc.property(fleets, (fleet) => {
      const opened = openings(fleet, () => "connect_timeout", allMirrors);
      expect(opened).toHaveLength(fleet.phases.length);
      expect(opened.filter(({ sharing }) => sharing !== "shared")).toEqual([]);
    }),
    fleetsTold,
  );
});

it("a mirror that fails opens an incident within a minute and a half", () => {
  fc.assert(
    fc.property(fleets, (fleet) => {
      const opened = openings(fleet, (_, mirror) => (mirror === 0 ? "http_5xx" : "ok"), allMirrors);
      expect(opened.map(({ mirror }) => mirror)).toEqual([0]);
      expect(opened[0]?.at).toBeLessThanOrEqual(beginsAt + seconds(90));
    }),
    fleetsTold,
  );
});

it("mirrors that fail with their upstream open no incident before it does", () => {
  fc.assert(
    fc.property(fleets, (fleet) => {
      const opened = openings(
        fleet,
        () => "http_5xx",
        (mirror) => (mirror === 1 ? "upstream" : "mirror"),
      );
      const upstreamAt = opened.find(({ mirror }) => mirror === 1)?.at ?? Infinity;
      expect(opened.filter(({ at }) => at < upstreamAt)).toEqual([]);
    }),
    fleetsTold,
  );
});
