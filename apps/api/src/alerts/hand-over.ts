import { randomUUID } from "node:crypto";
import {
  insertDeliveries,
  readToldChannels,
  readToldIncidents,
  readWithMerged,
  type NewDelivery,
  type StoredDelivery,
  type ToldIncident,
  type Transaction,
} from "@heliograph/db";
import { holdOf, readHolds, type Holds } from "./hold.ts";
import { lateOccasion } from "./late-digests.ts";
import { standInsFor } from "./stand-ins.ts";

/**
 * Lets other channels tell what these dead deliveries would have told, each event by itself and when it would have been; none is
 * told what it knows already, nor what is kept back.
 */
export async function handOver(tx: Transaction, deadIds: readonly string[], now: number): Promise<void> {
  if (deadIds.length === 0) return;
  const channels = await readToldChannels(tx);
  const told = (await readWithMerged(tx, deadIds)).filter(isEvent);
  const incidents = await readToldIncidents(
    tx,
    told.flatMap(({ incidentId }) => incidentId ?? []),
  );
  const holds = await readHolds(tx, now);
  const rows = told.flatMap((delivery) => {
    const { channelId, incidentId, sequence, occasion, route, notice } = delivery;
    const state = stateOf(delivery, incidents, holds);
    return standInsFor(channelId, channels)
      .filter(({ name }) => name !== notice.subject)
      .map((standIn) => ({
        id: randomUUID(),
        channelId: standIn.id,
        incidentId,
        sequence,
        occasion,
        route,
        notice,
        ...state,
        queuedAt: now,
        dueAt: delivery.attempts === 0 ? Math.max(now, delivery.dueAt) : now,
      }));
  });
  await insertDeliveries(tx, rows);
}

/** What a digest was made of is told by itself; one that was made of nothing else is an event. */
const isEvent = ({ notice, occasion }: StoredDelivery) =>
  notice.kind !== "test" && (notice.kind !== "digest" || occasion.startsWith(lateOccasion));

function stateOf(
  { incidentId, notice }: StoredDelivery,
  incidents: ReadonlyMap<number, ToldIncident>,
  holds: Holds,
): Pick<NewDelivery, "state" | "reason"> {
  const incident = incidentId === null ? undefined : incidents.get(incidentId);
  const reason = incident && holdOf(notice.kind, incident, holds);
  return reason === undefined ? { state: "waiting" } : { state: "held", reason };
}

/** Queues deliveries, and lets other channels tell those that are dead from the beginning. */
export async function insertOrHandOver(
  tx: Transaction,
  rows: readonly NewDelivery[],
  now: number,
): Promise<void> {
  const inserted = new Set(await insertDeliveries(tx, rows));
  const dead = rows.filter(({ id, state }) => state === "dead" && inserted.has(id)).map(({ id }) => id);
  await handOver(tx, dead, now);
}
