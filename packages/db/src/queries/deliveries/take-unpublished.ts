import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { changeColumns, inOrder, type UntoldChange } from "./untold-change.ts";

/** What has happened to incidents that subscribers were not told of? It is marked as told, in the order in which it happened. */
export const takeUnpublished = async (tx: Transaction): Promise<UntoldChange[]> =>
  inOrder(
    await tx
      .update(incidentChanges)
      .set({ isPublished: true })
      .where(eq(incidentChanges.isPublished, false))
      .returning(changeColumns),
  );
