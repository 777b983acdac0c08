import {
  holdDeliveries,
  incidentsWithUnsent,
  mergeDeliveries,
  readActiveSilences,
  readDeliveries,
  readLines,
  readMaintenanceWindows,
  readToldIncidents,
  releaseDelivery,
  settleSilences,
  withdrawDeliveries,
  type LineEntry,
  type ToldIncident,
  type Transaction,
} from "@heliograph/db";
import { holdReason, type Holds } from "./hold.ts";
import { letGo } from "./let-go.ts";
import { mergeNotices } from "./merge.ts";

/** Keeps messages back that are not to be told at the moment, and lets those go that nothing keeps back any more. */
export async function tendHolds(tx: Transaction, now: number): Promise<void> {
  await settleSilences(tx, now);
  const ids = await incidentsWithUnsent(tx);
  if (ids.length === 0) return;
  const incidents = await readToldIncidents(tx, ids);
  const lines = Map.groupBy(await readLines(tx, ids), ({ incidentId }) => incidentId);
  const holds = {
    silences: await readActiveSilences(tx, now),
    maintenance: await readMaintenanceWindows(tx),
    now,
  };
  for (const incident of incidents.values())
    await tendIncident(tx, incident, lines.get(incident.id) ?? [], holds);
}

async function tendIncident(
  tx: Transaction,
  incident: ToldIncident,
  line: readonly LineEntry[],
  holds: Holds,
): Promise<void> {
  const reason = holdReason(incident, holds);
  if (reason !== undefined) {
    const unsent = line.filter(
      ({ state, attempts, kind }) =>
        state === "waiting" && attempts === 0 && kind !== "flapping" && kind !== "steadied",
    );
    await holdDeliveries(
      tx,
      unsent.map(({ id }) => id),
      reason,
    );
    return;
  }
  for (const entries of Map.groupBy(line, ({ channelId }) => channelId).values()) {
    if (entries.some(({ state }) => state === "held")) await release(tx, entries, incident, holds.now);
  }
}

async function release(
  tx: Transaction,
  line: readonly LineEntry[],
  incident: ToldIncident,
  now: number,
): Promise<void> {
  const { told, others } = letGo(line, { isOver: incident.phase === "resolved" });
  if (told === undefined) {
    await withdrawDeliveries(tx, others, { reason: "it was over before it could be told", now });
    return;
  }
  const notices = (await readDeliveries(tx, [...others, told])).map(({ notice }) => notice);
  await mergeDeliveries(tx, others, { into: told, notice: mergeNotices(notices), now });
  await releaseDelivery(tx, told, now);
}
