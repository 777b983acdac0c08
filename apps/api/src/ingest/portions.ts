import type { ObservationRow } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { byStanding } from "./by-standing.ts";
import type { SortedBatch } from "./sort-batch.ts";

/** What one transaction takes of a batch. */
export type Portion = Pick<SortedBatch, "sound" | "quarantined">;

/** How much one transaction looks into: runs, and versions, heads and findings of theirs. */
const mostItems = 100;

/**
 * Cuts a batch so that none of its transactions keeps the locks of mirrors and of the log for long, however much a vantage
 * tells. What saw no more than whether somebody answers comes first, the rest in the order in which it is looked into.
 */
export function portionsOf({ sound, quarantined }: Portion, plan: Plan): Portion[] {
  const [simple, lookedInto] = [sound.filter(isSimple), sound.filter((row) => !isSimple(row))];
  let portion: Portion = { sound: simple, quarantined };
  let items = 0;
  const portions = [portion];
  for (const row of lookedInto.toSorted(byStanding(plan))) {
    items += itemsOf(row);
    if (items > mostItems) {
      portion = { sound: [], quarantined: [] };
      portions.push(portion);
      items = itemsOf(row);
    }
    portion.sound.push(row);
  }
  return portions;
}

const isSimple = ({ kind }: ObservationRow) => kind === "availability";

function itemsOf({ integrity }: ObservationRow): number {
  if (integrity === undefined) return 1;
  const { contents, views, findings } = integrity;
  return 1 + contents.length + views.length + findings.length;
}
