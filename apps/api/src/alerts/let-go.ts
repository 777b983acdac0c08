import { severities } from "@heliograph/core";
import type { LineEntry } from "@heliograph/db";

/** What becomes of messages that nothing keeps back any more: one is told at most, which says what the others would have. */
export type LetGo = { told: LineEntry | undefined; others: string[] };

/**
 * What a channel is to hear of an incident once nothing keeps it back, by what it was told, and is to be, in order: how it stands
 * now, if that is worse than what the channel believes, or over.
 */
export function letGo(line: readonly LineEntry[], { isOver }: { isOver: boolean }): LetGo {
  const held = line.filter(({ state }) => state === "held");
  const believed = line.findLast(({ state }) => state !== "held" && state !== "dead");
  const told = held.findLast(({ kind }) => (kind === "recovered") === isOver);
  const isNews = told !== undefined && isNewsTo(believed, told);
  const ids = held.map(({ id }) => id);
  return isNews ? { told, others: ids.filter((id) => id !== told.id) } : { told: undefined, others: ids };
}

function isNewsTo(believed: LineEntry | undefined, told: LineEntry): boolean {
  const believesItLasts = believed !== undefined && believed.kind !== "recovered";
  if (told.kind === "recovered") return believesItLasts;
  return !believesItLasts || severities.indexOf(told.severity) > severities.indexOf(believed.severity);
}
