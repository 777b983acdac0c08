import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Notice } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { moment } from "../../sql/moment.ts";

/** Lets one delivery say, with this notice, what others that wait would have said, and whatever was merged into those. */
export async function mergeDeliveries(
  tx: Transaction,
  ids: readonly string[],
  { into, notice, now }: { into: string; notice: Notice; now: number },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.update(deliveries).set({ notice }).where(eq(deliveries.id, into));
  await tx
    .update(deliveries)
    .set({ state: "merged", mergedInto: into, endedAt: sql`coalesce(${deliveries.endedAt}, ${moment(now)})` })
    .where(
      or(
        and(inArray(deliveries.id, [...ids]), inArray(deliveries.state, ["waiting", "held"])),
        and(inArray(deliveries.mergedInto, [...ids]), eq(deliveries.state, "merged")),
      ),
    );
}
