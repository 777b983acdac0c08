import { gt, isNull, or } from "drizzle-orm";
import type { MaintenanceWindow } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { maintenanceWindows } from "../../schema/maintenance-windows.ts";

/** A maintenance window, and whether channels are told of its beginning. */
export type StoredWindow = MaintenanceWindow & { isTold: boolean };

/** Which maintenance holds, or has held since a moment in epoch milliseconds? */
export async function readMaintenanceWindows(
  db: Database | Transaction,
  since = Infinity,
): Promise<StoredWindow[]> {
  const { id, title, mirrors, recurrence, isTold, createdAt, retiredAt } = maintenanceWindows;
  const rows = await db
    .select({ id, title, mirrors, recurrence, isTold, createdAt, retiredAt })
    .from(maintenanceWindows)
    .where(or(isNull(retiredAt), Number.isFinite(since) ? gt(retiredAt, new Date(since)) : undefined))
    .orderBy(id);
  return rows.map(({ createdAt: announcedAt, retiredAt: retired, mirrors: slugs, ...window }) => ({
    ...window,
    mirrors: slugs ?? undefined,
    announcedAt: announcedAt.getTime(),
    retiredAt: retired?.getTime() ?? null,
  }));
}
