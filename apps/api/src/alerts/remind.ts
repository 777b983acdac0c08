import { randomUUID } from "node:crypto";
import { dueAt, routesFor, type Route } from "@heliograph/core";
import {
  insertDeliveries,
  openIncidentIds,
  readLines,
  readToldIncidents,
  type LineEntry,
  type NewDelivery,
  type ToldIncident,
  type Transaction,
} from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { currentOf } from "./current-of.ts";
import { holdReason } from "./hold.ts";
import { isOwn, noticeOf } from "./notice.ts";
import { readTelling, type Telling } from "./telling.ts";

/** Tells again of incidents that last and that nobody has acknowledged, and tells those who are to hear of them then. */
export async function remind(tx: Transaction, { plan, now }: { plan: Plan; now: number }): Promise<void> {
  if (plan.routes.every(({ remindMs, escalation }) => remindMs === undefined && escalation === undefined))
    return;
  const ids = await openIncidentIds(tx);
  if (ids.length === 0) return;
  const telling = await readTelling(tx, { plan, now });
  const incidents = await readToldIncidents(tx, ids);
  const lines = Map.groupBy(await readLines(tx, ids), ({ incidentId }) => incidentId);
  const rows = [...incidents.values()]
    .filter((incident) => !isOwn(incident.cause) && incident.acknowledgedAt === null)
    .filter((incident) => holdReason(incident, telling) === undefined)
    .flatMap((incident) => rowsFor(incident, lines.get(incident.id) ?? [], telling));
  await insertDeliveries(tx, rows);
}

function rowsFor(incident: ToldIncident, line: readonly LineEntry[], telling: Telling): NewDelivery[] {
  const { cause, severity, mirror, vantages } = incident;
  const seen = vantages.map(({ slug }) => slug);
  const routed = routesFor(telling.routes, { cause, severity, mirror: mirror?.slug ?? null, vantages: seen });
  return routed.flatMap((route) => [
    ...remindersBy(route, incident, line, telling),
    ...escalationsBy(route, incident, line, telling),
  ]);
}

/** A channel is reminded once it has been told nothing of an incident for so long. */
function remindersBy(
  route: Route,
  incident: ToldIncident,
  line: readonly LineEntry[],
  telling: Telling,
): NewDelivery[] {
  const { remindMs } = route;
  if (remindMs === undefined) return [];
  return named(route.channels, telling).flatMap(({ id: channelId }) => {
    const heard = currentOf(line, channelId);
    const toldAt = Math.max(...heard.map(({ endedAt }) => endedAt ?? Infinity));
    if (heard.length === 0 || telling.now - toldAt < remindMs) return [];
    const count = heard.filter(({ kind }) => kind === "reminder").length + 1;
    return [
      rowOf(
        incident,
        { channelId, route, kind: "reminder", occasion: `reminder ${count}`, sequence: incident.sequence },
        telling,
      ),
    ];
  });
}

/** Once for each time that an incident began. */
function escalationsBy(
  route: Route,
  incident: ToldIncident,
  line: readonly LineEntry[],
  telling: Telling,
): NewDelivery[] {
  const opening = line.findLast(({ kind }) => kind === "opened" || kind === "reopened");
  const { escalation } = route;
  if (escalation === undefined || opening === undefined) return [];
  if (telling.now - opening.queuedAt < escalation.afterMs) return [];
  const { sequence } = opening;
  return named(escalation.channels, telling)
    .filter(({ id }) =>
      line.every(
        (entry) => entry.channelId !== id || entry.occasion !== "escalation" || entry.sequence !== sequence,
      ),
    )
    .map(({ id: channelId }) =>
      rowOf(incident, { channelId, route, kind: "escalation", occasion: "escalation", sequence }, telling),
    );
}

const named = (names: readonly string[], { channels }: Telling) =>
  channels.filter(({ name, disabledReason }) => disabledReason === null && names.includes(name));

type Occasion = {
  channelId: number;
  route: Route;
  kind: "reminder" | "escalation";
  occasion: string;
  sequence: number;
};

function rowOf(
  incident: ToldIncident,
  { channelId, route, kind, occasion, sequence }: Occasion,
  telling: Telling,
): NewDelivery {
  const { severity, startedAt } = incident;
  const { now } = telling;
  return {
    id: randomUUID(),
    channelId,
    incidentId: incident.id,
    sequence,
    occasion,
    route: route.name,
    notice: noticeOf(incident, { ...telling, kind, severity, sequence, at: now }),
    state: "waiting",
    queuedAt: now,
    dueAt: dueAt(route, { severity, kind, startedAt, now }),
  };
}
