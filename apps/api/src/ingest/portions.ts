import type { ProbeKind } from "@heliograph/core";
import type { ObservationRow } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { byStanding } from "./by-standing.ts";
import type { SortedBatch } from "./sort-batch.ts";

/** What one transaction takes of a batch. */
export type Portion = Pick<SortedBatch, "sound" | "ofChains" | "quarantined">;

/** How much one transaction looks into: runs, and versions, heads, findings, looks, rules and certificates of theirs. */
const mostItems = 100;

/** The kinds of checks whose runs need none of the locks of mirrors and of the log. */
const lockless = new Set<ProbeKind>(["freshness", "throughput"]);

/**
 * Cuts a batch so that none of its transactions keeps the locks of mirrors and of the log for long, however much a vantage
 * tells. What saw no more than whether somebody answers comes first. What saw releases, speed or chains needs none of those locks
 * and goes by itself; the rest comes in the order in which it is looked into.
 */
export function portionsOf({ sound, ofChains, quarantined }: Portion, plan: Plan): Portion[] {
  const simple = sound.filter(({ kind }) => kind === "availability");
  const unlocked = sound.filter(({ kind }) => lockless.has(kind));
  const lookedInto = sound.filter(({ kind }) => kind !== "availability" && !lockless.has(kind));
  const [first = [], ...others] = cut(lookedInto.toSorted(byStanding(plan)));
  return [
    { sound: [...simple, ...first], ofChains: [], quarantined },
    ...[...cut(unlocked), ...others].map((rows) => ({ sound: rows, ofChains: [], quarantined: [] })),
    ...cut(ofChains).map((runs) => ({ sound: [], ofChains: runs, quarantined: [] })),
  ];
}

/** Cuts runs into pieces that are not more than one transaction looks into, unless a single run is. */
function cut<Row extends ObservationRow>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = [];
  let items = Infinity;
  for (const row of rows) {
    items += itemsOf(row);
    if (items > mostItems) {
      pieces.push([]);
      items = itemsOf(row);
    }
    pieces.at(-1)?.push(row);
  }
  return pieces;
}

const itemsOf = ({ integrity, freshness, drills, card, certificates }: ObservationRow) =>
  1 +
  count(drills, card, certificates) +
  count(integrity?.contents, integrity?.views, integrity?.findings) +
  count(freshness?.looks, freshness?.spreads, freshness?.colds);

const count = (...lists: readonly (readonly unknown[] | undefined)[]) =>
  lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
