import { isNull } from "drizzle-orm";
import type { MaintenanceWindow } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { maintenanceWindows } from "../../schema/maintenance-windows.ts";

/** A maintenance window, and whether channels are told of its beginning. */
export type StoredWindow = MaintenanceWindow & { isTold: boolean };

/** Which maintenance is announced? */
export async function readMaintenanceWindows(db: Database | Transaction): Promise<StoredWindow[]> {
  const { id, title, mirrors, recurrence, isTold } = maintenanceWindows;
  const rows = await db
    .select({ id, title, mirrors, recurrence, isTold })
    .from(maintenanceWindows)
    .where(isNull(maintenanceWindows.retiredAt));
  return rows.map((window) => ({ ...window, mirrors: window.mirrors ?? undefined }));
}
