import { dueAt, routesFor, type NoticeKind, type Route } from "@heliograph/core";
import type { ToldChannel, ToldIncident } from "@heliograph/db";
import { standInsFor } from "./stand-ins.ts";
import type { Telling } from "./telling.ts";

/** Where a notice goes, by which route, and when; epoch milliseconds. */
export type Destination = { channel: ToldChannel; route: string; dueAt: number };

/**
 * The channels that routes lead to, each by the one that gets there first. What is wrong with a channel is told by others, whatever
 * the routes say.
 */
export function destinationsOf(
  incident: ToldIncident,
  kind: NoticeKind,
  telling: Pick<Telling, "routes" | "channels" | "gathering" | "now">,
): Destination[] {
  const { routes, channels, now } = telling;
  const { cause, severity, mirror, subject, vantages, startedAt } = incident;
  if (cause === "channel_dead" || cause === "alerts_stuck") {
    const about = channels.find(({ name }) => name === subject);
    return standInsFor(about?.id, channels).map((channel) => ({ channel, route: "", dueAt: now }));
  }
  const seen = vantages.map(({ slug }) => slug);
  const routed = routesFor(routes, { cause, severity, mirror: mirror?.slug ?? null, vantages: seen });
  return channels.flatMap((channel) => {
    const ways = routed
      .filter((route) => route.channels.includes(channel.name))
      .map((route) => {
        const due = dueAt(route, { severity, kind, startedAt, now });
        return {
          channel,
          route: route.name,
          dueAt: gathered(due, route, telling.gathering.get(channel.id), now),
        };
      })
      .toSorted((one, other) => one.dueAt - other.dueAt);
    return ways.slice(0, 1);
  });
}

/** What waits for nothing but company goes with what is told before. */
const gathered = (due: number, { gatherMs }: Route, nextAt: number | undefined, now: number) =>
  due === now + gatherMs && nextAt !== undefined ? Math.min(due, nextAt) : due;
