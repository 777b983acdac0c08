import { days, spansOf, type Maintenance } from "@heliograph/core";
import { readMaintenanceWindows, type Database } from "@heliograph/db";

/** How far ahead readers are told of maintenance. */
const aheadMs = days(14);

/** Announced maintenance that is under way or is to begin soon, by when it begins. */
export async function readMaintenance(database: Database, now: number): Promise<Maintenance[]> {
  const windows = await readMaintenanceWindows(database);
  return windows
    .flatMap((window) =>
      spansOf(window, { from: now, until: now + aheadMs }).map((span) => ({ window, span })),
    )
    .toSorted((one, other) => one.span.startsAt - other.span.startsAt)
    .map(({ window: { title, mirrors, announcedAt }, span: { startsAt, endsAt } }) => ({
      title,
      mirrors: mirrors === undefined ? null : [...mirrors],
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      announcedAt: new Date(announcedAt).toISOString(),
    }));
}
