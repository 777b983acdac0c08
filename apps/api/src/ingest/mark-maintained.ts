import { announcedSpans, type MaintenanceWindow } from "@heliograph/core";
import type { ObservationRow } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";

/** Marks the runs that were due in maintenance of their mirrors which was announced before it began. */
export function markMaintained(
  rows: readonly ObservationRow[],
  windows: readonly MaintenanceWindow[],
  { mirrorIds }: Pick<Plan, "mirrorIds">,
): readonly ObservationRow[] {
  if (windows.length === 0) return rows;
  const due = rows.map(({ scheduledAt }) => Date.parse(scheduledAt));
  const spansOf = announcedSpans(windows, { from: Math.min(...due), until: Math.max(...due) });
  const spans = new Map([...mirrorIds].map(([slug, id]) => [id, spansOf(slug)]));
  return rows.map((row) => {
    const at = Date.parse(row.scheduledAt);
    const maintained = spans.get(row.mirrorId)?.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
    return maintained === true ? { ...row, maintained } : row;
  });
}
