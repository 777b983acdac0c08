import { days, hours, minutes, minutesPerDay, type ProbeKind } from "@heliograph/core";
import { readStrips, type Database, type Place, type Strip, type Transaction } from "@heliograph/db";
import type { ReplayTask, Series, StripDay } from "@heliograph/goproxy/chain";
import type { PlannedHop } from "../plan/planned-hops.ts";
import type { Plan } from "../plan/plan.ts";
import { databasesOf } from "./databases.ts";

/** Stretches of whole minutes, in epoch milliseconds; `until` is excluded. */
export type Window = { since: number; until: number };

/** What a vantage saw in a window of the mirrors of some chains, from which each of them can be replayed. */
export type History = (hops: readonly PlannedHop[], window: Window) => ReplayTask;

/** A state that was seen before a window may last into it. */
const lastsMs = hours(1);

/** Reads what a vantage saw in some windows of all mirrors of some chains, and of the checksum database. */
export async function readHistory(
  database: Database | Transaction,
  {
    plan,
    hops,
    place,
    windows,
  }: { plan: Plan; hops: readonly PlannedHop[]; place: Place; windows: readonly Window[] },
): Promise<History> {
  const { main } = databasesOf(plan);
  const strips = await readStrips(database, {
    mirrorIds: [...new Set([...hops.flatMap(({ mirrorId }) => mirrorId ?? []), ...main.map(({ id }) => id)])],
    vantageId: place.id,
    days: [...new Set(windows.flatMap(daysOfWindow))],
  });
  const seen = new Map(
    [...Map.groupBy(strips, keyOf)].map(([key, each]) => [key, new Map(each.flatMap(daysOfStrip))]),
  );
  const seriesOf = (mirrorId: number | null | undefined, kind: Strip["kind"]): Series | null => {
    if (mirrorId === null || mirrorId === undefined) return null;
    return {
      days: seen.get(keyOf({ mirrorId, kind })) ?? new Map<number, StripDay>(),
      everyMinutes: everyMinutes(plan, kind),
    };
  };
  const own = seriesOf(main[0]?.id, "log-view");
  return (chain, { since, until }) => ({
    hops: chain.map(({ mirrorId, ...hop }) => ({
      hop,
      modules: seriesOf(mirrorId, "availability"),
      checksums: seriesOf(mirrorId, "log-view"),
    })),
    database: own,
    since,
    until,
  });
}

const keyOf = ({ mirrorId, kind }: Pick<Strip, "mirrorId" | "kind">) => `${mirrorId} ${kind}`;

/** The UTC days that a window touches. */
function daysOfWindow({ since, until }: Window): string[] {
  const first = Math.floor((since - lastsMs) / days(1));
  const count = Math.ceil(until / days(1)) - first;
  return Array.from({ length: count }, (_, place) => dayNameOf((first + place) * days(1)));
}

const dayNameOf = (at: number) => new Date(at).toISOString().slice(0, "2026-11-21".length);

/** The days of a strip, each with its number. */
const daysOfStrip = ({ days: names, states, times }: Strip): [number, StripDay][] =>
  names.map((name, place) => {
    const ofDay = [place * minutesPerDay, (place + 1) * minutesPerDay] as const;
    return [
      Date.parse(name) / days(1),
      { states: states.subarray(...ofDay), times: times.subarray(...ofDay) },
    ];
  });

const everyMinutes = ({ everyMs }: Plan, kind: ProbeKind) =>
  Math.max(1, Math.ceil((everyMs.get(kind) ?? minutes(1)) / minutes(1)));
