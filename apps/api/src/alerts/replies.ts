import { randomUUID } from "node:crypto";
import { isOwn, type NoticeKind } from "@heliograph/core";
import type { LineEntry, NewDelivery, ToldIncident, UntoldChange } from "@heliograph/db";
import { currentOf } from "./current-of.ts";
import { holdOf } from "./hold.ts";
import { keepsState } from "./keeps-state.ts";
import { noticeOf } from "./notice.ts";
import { stateOf } from "./state-of.ts";
import type { Telling } from "./telling.ts";
import { destinationsOf, type Destination } from "./whom.ts";

/** What a channel is to hear of a change. */
export type Reply = {
  row: NewDelivery;
  /** What was kept back, and is said by this now. */
  held: string[];
  /** What was not to be told unless it lasted; once that is withdrawn there is nothing to say. */
  unlasting: string[];
};

/** What each channel is to hear of a change that is told as `kind`. `line` is what channels were told of its incident so far. */
export function repliesTo(
  change: UntoldChange,
  {
    kind,
    incident,
    line,
    telling,
  }: { kind: NoticeKind; incident: ToldIncident; line: readonly LineEntry[]; telling: Telling },
): Reply[] {
  const reason = holdOf(kind, incident, telling);
  return destinations(incident, { kind, line, telling }).map(({ channel, route, dueAt }) => {
    const heard = currentOf(line, channel.id);
    const kept = reason ?? (kind === "recovered" ? keptBack(heard) : undefined);
    const said = kind === "updated" && heard.every(({ state }) => state === "held") ? "opened" : kind;
    const { sequence, severity, at } = change;
    const notice = noticeOf(incident, {
      ...telling,
      kind: said,
      severity: toldSeverity(incident, severity),
      sequence,
      at,
    });
    return {
      row: {
        id: randomUUID(),
        channelId: channel.id,
        incidentId: incident.id,
        sequence,
        route,
        notice,
        queuedAt: telling.now,
        dueAt,
        ...stateOf(channel.disabledReason, telling.now, kept),
      },
      held: kept === undefined ? heard.filter(({ state }) => state === "held").map(({ id }) => id) : [],
      unlasting: kind === "recovered" ? unlastingOf(incident, heard, telling) : [],
    };
  });
}

/** The end of what nobody was told of is kept back with it. */
function keptBack(heard: readonly LineEntry[]): string | undefined {
  return heard.every(({ state }) => state === "held") ? (heard[0]?.reason ?? undefined) : undefined;
}

/** Trouble of our own is no mirror's outage. */
const toldSeverity = ({ cause }: ToldIncident, severity: UntoldChange["severity"]) =>
  isOwn(cause) ? "info" : severity;

/** An end is told to who was to hear of the beginning; our own troubles' only where an alert would stay open otherwise. */
function destinations(
  incident: ToldIncident,
  { kind, line, telling }: { kind: NoticeKind; line: readonly LineEntry[]; telling: Telling },
): Destination[] {
  const hearers = telling.channels
    .filter(({ id }) => currentOf(line, id).length > 0)
    .map((channel) => ({ channel, route: currentOf(line, channel.id)[0]?.route ?? "", dueAt: telling.now }));
  if (kind === "recovered")
    return isOwn(incident.cause) ? hearers.filter(({ channel }) => keepsState(channel.kind)) : hearers;
  const routed = destinationsOf(incident, kind, telling);
  return kind === "opened" || kind === "reopened" ? routed : [...routed, ...notAmong(routed, hearers)];
}

const notAmong = (routed: readonly Destination[], hearers: readonly Destination[]) =>
  hearers.filter(({ channel }) => routed.every((destination) => destination.channel.id !== channel.id));

/** A route that lets an incident last first tells nothing of one that did not. */
function unlastingOf(
  { startedAt, endedAt }: ToldIncident,
  heard: readonly LineEntry[],
  { routes }: Telling,
): string[] {
  const lastedMs = (endedAt ?? startedAt) - startedAt;
  const isUnlasting = heard.every(
    ({ state, attempts, route: name }) =>
      state === "waiting" &&
      attempts === 0 &&
      routes.some((route) => route.name === name && lastedMs < route.holdMs),
  );
  return isUnlasting ? heard.map(({ id }) => id) : [];
}
