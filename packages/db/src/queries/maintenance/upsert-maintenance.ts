import { and, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import type { MaintenanceWindow } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { maintenanceWindows } from "../../schema/maintenance-windows.ts";

/** Makes the windows that the configuration names what it says; those it no longer names are retired, those of operators stay. */
export async function upsertMaintenance(
  db: Database,
  entries: readonly (Omit<MaintenanceWindow, "id"> & { slug: string })[],
  now: number,
): Promise<void> {
  const slugs = entries.map(({ slug }) => slug);
  const at = new Date(now);
  await db.transaction(async (tx) => {
    await tx
      .update(maintenanceWindows)
      .set({ retiredAt: at })
      .where(
        and(
          isNotNull(maintenanceWindows.slug),
          notInArray(maintenanceWindows.slug, slugs),
          isNull(maintenanceWindows.retiredAt),
        ),
      );
    if (entries.length === 0) return;
    await tx
      .insert(maintenanceWindows)
      .values(
        entries.map(({ mirrors, ...entry }) => ({
          ...entry,
          mirrors: mirrors === undefined ? null : [...mirrors],
          createdAt: at,
        })),
      )
      .onConflictDoUpdate({
        target: maintenanceWindows.slug,
        set: {
          title: sql`excluded.title`,
          mirrors: sql`excluded.mirrors`,
          recurrence: sql`excluded.recurrence`,
          retiredAt: null,
        },
      });
  });
}
