import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { changeColumns, inOrder, type UntoldChange } from "./untold-change.ts";

/** What has happened to incidents since it was last settled whom to tell? It is marked as settled, in the order in which it happened. */
export const takeChanges = async (tx: Transaction): Promise<UntoldChange[]> =>
  inOrder(
    await tx
      .update(incidentChanges)
      .set({ isQueued: true })
      .where(eq(incidentChanges.isQueued, false))
      .returning(changeColumns),
  );
