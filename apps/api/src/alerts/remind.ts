import { randomUUID } from "node:crypto";
import { dueAt, isOwn, routesFor, type Route } from "@heliograph/core";
import {
  openIncidentIds,
  readLines,
  readToldIncidents,
  type LineEntry,
  type NewDelivery,
  type ToldChannel,
  type ToldIncident,
  type Transaction,
} from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { currentOf } from "./current-of.ts";
import { insertOrHandOver } from "./hand-over.ts";
import { holdReason } from "./hold.ts";
import { noticeOf } from "./notice.ts";
import { stateOf } from "./state-of.ts";
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
  await insertOrHandOver(tx, rows, now);
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
  const named = telling.channels.filter(
    ({ name, disabledReason }) => disabledReason === null && route.channels.includes(name),
  );
  return named.flatMap((channel) => {
    const heard = currentOf(line, channel.id);
    const toldAt = Math.max(...heard.map(({ endedAt }) => endedAt ?? Infinity));
    if (heard.length === 0 || telling.now - toldAt < remindMs) return [];
    const occasion = `reminder ${new Date(telling.now).toISOString()}`;
    return [
      rowOf(incident, { channel, route, kind: "reminder", occasion, sequence: incident.sequence }, telling),
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
  return telling.channels
    .filter(({ name }) => escalation.channels.includes(name))
    .filter(({ id }) =>
      line.every(
        (entry) => entry.channelId !== id || entry.occasion !== "escalation" || entry.sequence !== sequence,
      ),
    )
    .map((channel) =>
      rowOf(incident, { channel, route, kind: "escalation", occasion: "escalation", sequence }, telling),
    );
}

type Occasion = {
  channel: ToldChannel;
  route: Route;
  kind: "reminder" | "escalation";
  occasion: string;
  sequence: number;
};

function rowOf(
  incident: ToldIncident,
  { channel, route, kind, occasion, sequence }: Occasion,
  telling: Telling,
): NewDelivery {
  const { severity, startedAt } = incident;
  const { now } = telling;
  return {
    id: randomUUID(),
    channelId: channel.id,
    incidentId: incident.id,
    sequence,
    occasion,
    route: route.name,
    notice: noticeOf(incident, { ...telling, kind, severity, sequence, at: now }),
    ...stateOf(channel.disabledReason, now),
    queuedAt: now,
    dueAt: dueAt(route, { severity, kind, startedAt, now }),
  };
}
