import { datesUntil, days, type Incident } from "@heliograph/core";

/** A day on which incidents began, or some days on which there was none. */
export type RecentDays =
  | { kind: "incidents"; day: string; incidents: Incident[] }
  | { kind: "quiet"; from: string; to: string; count: number };

/** How many days are told of. */
const told = 14;

/**
 * The last fourteen days of a zone, newest first: each on which incidents began that are over, and the days without any in stretches.
 * A day that an incident only went on in is in neither.
 */
export function recentDays(
  incidents: readonly Incident[],
  { asOf, zone }: { asOf: string; zone: string },
): RecentDays[] {
  const spans = incidents.map((incident) => ({
    incident,
    first: dayIn(zone, Date.parse(incident.startedAt)),
    last: dayIn(zone, Date.parse(incident.endedAt ?? asOf)),
  }));
  const shown: RecentDays[] = [];
  for (const day of datesUntil(Date.parse(asOf), { zone, count: told }).toReversed()) {
    const began = spans
      .filter(({ incident, first }) => first === day && incident.phase === "resolved")
      .map(({ incident }) => incident);
    const last = shown.at(-1);
    if (began.length > 0) shown.push({ kind: "incidents", day, incidents: began });
    else if (spans.some((span) => span.first <= day && day <= span.last)) continue;
    else if (last?.kind === "quiet" && isDayBefore(day, last.from)) {
      last.from = day;
      last.count += 1;
    } else shown.push({ kind: "quiet", from: day, to: day, count: 1 });
  }
  return shown;
}

/** The day of a zone that a moment lies in. */
const dayIn = (zone: string, at: number) => datesUntil(at, { zone, count: 1 }).join("");

const isDayBefore = (day: string, other: string) => Date.parse(other) - Date.parse(day) === days(1);
