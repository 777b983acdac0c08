import { dueAt, type Route } from "@heliograph/core";
import {
  holdDeliveries,
  incidentsWithUnsent,
  mergeDeliveries,
  readDeliveries,
  readLines,
  readToldIncidents,
  releaseDelivery,
  settleSilences,
  withdrawDeliveries,
  type LineEntry,
  type ToldIncident,
  type Transaction,
} from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { holdReason, readHolds, type Holds } from "./hold.ts";
import { letGo } from "./let-go.ts";
import { mergeNotices } from "./merge.ts";

/** Keeps messages back that are not to be told at the moment, and lets those go that nothing keeps back any more. */
export async function tendHolds(tx: Transaction, { plan, now }: { plan: Plan; now: number }): Promise<void> {
  await settleSilences(tx, now);
  const ids = await incidentsWithUnsent(tx);
  if (ids.length === 0) return;
  const incidents = await readToldIncidents(tx, ids);
  const lines = Map.groupBy(await readLines(tx, ids), ({ incidentId }) => incidentId);
  const holds = await readHolds(tx, now);
  for (const incident of incidents.values())
    await tendIncident(tx, incident, lines.get(incident.id) ?? [], { ...holds, routes: plan.routes });
}

async function tendIncident(
  tx: Transaction,
  incident: ToldIncident,
  line: readonly LineEntry[],
  holds: Holds & { routes: readonly Route[] },
): Promise<void> {
  if (incident.acknowledgedAt !== null) await withdrawNags(tx, line, holds.now);
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
    if (entries.some(({ state }) => state === "held")) await release(tx, entries, incident, holds);
  }
}

/** Whom somebody looks after nobody is reminded of, nor is anybody else called. */
async function withdrawNags(tx: Transaction, line: readonly LineEntry[], now: number): Promise<void> {
  const nags = line.filter(({ kind }) => kind === "reminder" || kind === "escalation");
  await withdrawDeliveries(
    tx,
    nags.map(({ id }) => id),
    { reason: "somebody looks after it", now },
  );
}

async function release(
  tx: Transaction,
  line: readonly LineEntry[],
  incident: ToldIncident,
  { routes, now }: { routes: readonly Route[]; now: number },
): Promise<void> {
  const { told, others } = letGo(line, { isOver: incident.phase === "resolved" });
  if (told === undefined) {
    await withdrawDeliveries(tx, others, { reason: "it was over before it could be told", now });
    return;
  }
  const notices = (await readDeliveries(tx, [...others, told.id])).map(({ notice }) => notice);
  await mergeDeliveries(tx, others, { into: told.id, notice: mergeNotices(notices), now });
  await releaseDelivery(tx, told.id, dueAgain(told, incident, { routes, now }));
}

/** What is let go at night waits for the morning where its route says so. */
function dueAgain(
  { route: name, severity, kind }: LineEntry,
  { startedAt }: ToldIncident,
  { routes, now }: { routes: readonly Route[]; now: number },
): number {
  const route = routes.find((each) => each.name === name);
  return route === undefined ? now : dueAt(route, { severity, kind, startedAt, now });
}
