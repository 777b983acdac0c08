import { randomUUID } from "node:crypto";
import { insertDeliveries, readToldChannels, readWithMerged, type Transaction } from "@heliograph/db";
import { standInsFor } from "./stand-ins.ts";

/** Lets other channels tell what these dead deliveries would have told, each event by itself; none is told what it knows already. */
export async function handOver(tx: Transaction, deadIds: readonly string[], now: number): Promise<void> {
  if (deadIds.length === 0) return;
  const channels = await readToldChannels(tx);
  const told = await readWithMerged(tx, deadIds);
  const rows = told
    .filter(({ notice }) => notice.kind !== "digest" && notice.kind !== "test")
    .flatMap(({ channelId, incidentId, sequence, occasion, route, notice }) =>
      standInsFor(channelId, channels)
        .filter(({ name }) => name !== notice.subject)
        .map((standIn) => ({
          id: randomUUID(),
          channelId: standIn.id,
          incidentId,
          sequence,
          occasion,
          route,
          notice,
          state: "waiting" as const,
          queuedAt: now,
          dueAt: now,
        })),
    );
  await insertDeliveries(tx, rows);
}
