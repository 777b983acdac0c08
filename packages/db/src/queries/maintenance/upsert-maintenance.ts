import { isDeepStrictEqual } from "node:util";
import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { PlannedMaintenance } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { maintenanceWindows } from "../../schema/maintenance-windows.ts";

type Entry = PlannedMaintenance & { slug: string };

/**
 * Makes the windows that the configuration names what it says. Those that it no longer names are retired, those of operators stay.
 * One that is of other mirrors or of another time than before is another one, announced now; its title may change.
 */
export async function upsertMaintenance(db: Database, entries: readonly Entry[], now: number): Promise<void> {
  const at = new Date(now);
  await db.transaction(async (tx) => {
    const { slug, mirrors, recurrence, retiredAt, id } = maintenanceWindows;
    const known = await tx
      .select({ id, slug, mirrors, recurrence })
      .from(maintenanceWindows)
      .where(and(isNotNull(slug), isNull(retiredAt)))
      .for("update");
    const gone = known.filter(
      (row) => !entries.some((entry) => row.slug === entry.slug && isSame(row, entry)),
    );
    await tx
      .update(maintenanceWindows)
      .set({ retiredAt: at })
      .where(
        inArray(
          id,
          gone.map((row) => row.id),
        ),
      );
    if (entries.length === 0) return;
    await tx
      .insert(maintenanceWindows)
      .values(entries.map((entry) => ({ ...entry, mirrors: slugsOf(entry), createdAt: at })))
      .onConflictDoUpdate({
        target: slug,
        targetWhere: isNull(retiredAt),
        set: { title: sql`excluded.title` },
      });
  });
}

const slugsOf = ({ mirrors }: Entry) => (mirrors === undefined ? null : [...mirrors]);

const isSame = (
  row: Pick<typeof maintenanceWindows.$inferSelect, "mirrors" | "recurrence">,
  entry: Entry,
): boolean =>
  isDeepStrictEqual(row.mirrors, slugsOf(entry)) && isDeepStrictEqual(row.recurrence, entry.recurrence);
