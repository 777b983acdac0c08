import type { ObservationRow } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import type { SortedBatch } from "./sort-batch.ts";

/** What one transaction takes of a batch. */
export type Portion = Pick<SortedBatch, "sound" | "quarantined">;

/** How much one transaction looks into: runs, and versions, heads and findings of theirs. */
const mostItems = 100;

/**
 * Cuts a batch so that none of its transactions keeps the locks of mirrors and of the log for long, however much a vantage
 * tells. What saw no more than whether somebody answers comes first, then what the log showed itself, then what mirrors showed
 * of it, and then the earlier before the later.
 */
export function portionsOf({ sound, quarantined }: Portion, { targets }: Plan): Portion[] {
  const [simple, lookedInto] = [sound.filter(isSimple), sound.filter((row) => !isSimple(row))];
  const logs = new Set(
    [...targets.values()].filter(({ role }) => role === "checksum-database").map(({ id }) => id),
  );
  const byStanding = (one: ObservationRow, other: ObservationRow) =>
    Number(logs.has(other.mirrorId)) - Number(logs.has(one.mirrorId)) ||
    Date.parse(one.startedAt) - Date.parse(other.startedAt);

  let portion: Portion = { sound: simple, quarantined };
  let items = 0;
  const portions = [portion];
  for (const row of lookedInto.toSorted(byStanding)) {
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
