import type { Incident, IncidentDetail, Note } from "@heliograph/core";

/** Something that is told of an incident; `id` is its anchor on the page. */
export type TimelineEntry = { id: string; at: string } & (
  | { kind: "change"; change: Incident["changes"][number]; reason: string | null }
  /** `promised` is when the next one is due; null where none is, and where it has come. */
  | { kind: "note"; note: Note; promised: string | null }
  | { kind: "taken"; operator: string }
  | { kind: "began" | "ended" }
);

/** All that is told of an incident, the newest first: what was measured, and what operators did and said. */
export function timelineEntries({
  incident,
  notes,
}: Pick<IncidentDetail, "incident" | "notes">): TimelineEntry[] {
  const { changes, acknowledged, startedAt, endedAt, reason } = incident;
  const last = changes.at(-1);
  const entries: TimelineEntry[] = [
    ...notes.map((note, place) => {
      const promised = place === 0 && endedAt === null ? note.nextAt : null;
      return { id: `note-${note.id}`, at: note.at, kind: "note", note, promised } as const;
    }),
    ...changes.toReversed().map(
      (change) =>
        ({
          id: `change-${change.sequence}`,
          at: change.at,
          kind: "change",
          change,
          reason: change === last ? reason : null,
        }) as const,
    ),
    ...(acknowledged === null ? [] : [{ id: "taken", kind: "taken", ...acknowledged } as const]),
    ...(endedAt === null || reason !== null ? [] : [{ id: "ended", at: endedAt, kind: "ended" } as const]),
    { id: "began", at: startedAt, kind: "began" },
  ];
  return entries.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
