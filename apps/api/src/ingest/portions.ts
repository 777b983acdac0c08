import type { ObservationRow } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { byStanding } from "./by-standing.ts";
import type { SortedBatch } from "./sort-batch.ts";

/** What one transaction takes of a batch. */
export type Portion = Pick<SortedBatch, "sound" | "ofChains" | "quarantined">;

/** How much one transaction looks into: runs, and versions, heads, findings and looks of theirs. */
const mostItems = 100;

/**
 * Cuts a batch so that none of its transactions keeps the locks of mirrors and of the log for long, however much a vantage
 * tells. What saw no more than whether somebody answers comes first. What saw releases or chains needs none of those locks and
 * goes by itself; the rest comes in the order in which it is looked into.
 */
export function portionsOf({ sound, ofChains, quarantined }: Portion, plan: Plan): Portion[] {
  const simple = sound.filter(({ kind }) => kind === "availability");
  const ofReleases = sound.filter(({ kind }) => kind === "freshness");
  const lookedInto = sound.filter(({ kind }) => kind !== "availability" && kind !== "freshness");
  const [first = [], ...others] = cut(lookedInto.toSorted(byStanding(plan)));
  return [
    { sound: [...simple, ...first], ofChains: [], quarantined },
    ...[...cut(ofReleases), ...others].map((rows) => ({ sound: rows, ofChains: [], quarantined: [] })),
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

const itemsOf = ({ integrity, freshness, drills }: ObservationRow) =>
  1 +
  count(drills) +
  count(integrity?.contents, integrity?.views, integrity?.findings) +
  count(freshness?.looks, freshness?.spreads, freshness?.colds);

const count = (...lists: readonly (readonly unknown[] | undefined)[]) =>
  lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
