import type { Gist } from "@heliograph/core";
import { byteLength, cutToCharacters } from "../cut.ts";
import { inParts } from "../in-parts.ts";
import { most } from "../most.ts";
import type { Message } from "../notifier.ts";
import type { Event } from "./event.ts";
import { eventTypeOf } from "./event-type.ts";

/** The bodies that tell a message, each in so many bytes: one, or several of a digest that is too long. */
export function eventsOf(message: Message, mostBytes: number): [string, ...string[]] {
  const fits = (event: Event) => byteLength(JSON.stringify(event)) <= mostBytes;
  const [first, ...others] = eventsThat(fits, message);
  return [inBytes(first, mostBytes), ...others.map((event) => inBytes(event, mostBytes))];
}

/** An event as JSON, with its texts as long as they may be for that. */
function inBytes(event: Event, mostBytes: number): string {
  const withTexts = (longest: number) =>
    JSON.stringify(event, (key, value: unknown) =>
      typeof value === "string" && key !== "url" ? cutToCharacters(value, longest) : value,
    );
  return withTexts(most(mostBytes, (longest) => byteLength(withTexts(longest)) <= mostBytes));
}

function eventsThat(fits: (event: Event) => boolean, message: Message): [Event, ...Event[]] {
  const { notice } = message;
  if (notice.kind === "test") return [{ type: "ping", timestamp: notice.at, data: wordsOf(message) }];
  if (notice.kind === "digest") {
    const [first, ...others] = inParts(notice.gists, (gists) => fits(digestOf(message, gists)));
    return [digestOf(message, first), ...others.map((gists) => digestOf(message, gists))];
  }
  const withAffected = (count: number) => incidentEvent(message, count);
  return [withAffected(most(notice.affected.length, (count) => fits(withAffected(count))))];
}

function incidentEvent(message: Message, affectedCount: number): Event {
  const { at, affected, gists: _, links: __, ...facts } = message.notice;
  return {
    type: eventTypeOf(message.notice),
    timestamp: at,
    data: {
      ...facts,
      affected: affected.slice(0, affectedCount).map(({ slug }) => slug),
      affectedCount: affected.length,
      ...wordsOf(message),
    },
  };
}

function digestOf(message: Message, gists: readonly Gist[]): Event {
  const groups = Map.groupBy(gists, ({ kind, severity, cause }) => `${kind} ${severity} ${cause}`);
  const { at, severity } = message.notice;
  return {
    type: "incident.digest",
    timestamp: at,
    data: { severity, groups: [...groups.values()].flatMap(groupOf), ...wordsOf(message) },
  };
}

function groupOf(gists: readonly Gist[]) {
  const [first] = gists;
  if (first === undefined) return [];
  const { kind, severity, cause } = first;
  const ends = gists.flatMap(({ endedAt }) => endedAt ?? []).toSorted();
  return [
    {
      kind,
      severity,
      cause,
      startedAt: gists.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.startedAt,
      endedAt: ends.length < gists.length ? null : (ends.at(-1) ?? null),
      incidents: gists.map(({ incident, mirror, subject }) => ({
        id: incident,
        about: mirror?.slug ?? subject ?? "",
      })),
    },
  ];
}

const wordsOf = ({ wordings }: Message) => ({
  words: wordings.map(({ locale, title, summary }) => ({ locale, title, summary })),
  url: wordings[0].link.url,
});
