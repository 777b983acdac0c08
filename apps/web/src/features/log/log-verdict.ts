import type { LogHeads, ShownView } from "@heliograph/core";

/** What the sources of the checksum database say together. */
export type LogVerdict =
  | { kind: "unconfigured" }
  | { kind: "awaiting"; log: string }
  /** `by` are those whose head contradicts the trusted one; empty when two others contradict each other. */
  | { kind: "forked"; log: string; by: string[] }
  | { kind: "old"; log: string; old: string[]; total: number }
  | { kind: "same"; log: string; compared: number; total: number };

/** Sums up what is shown of the log: one fork outweighs all that agree, and a source without a head says nothing. */
export function logVerdict({ log, views, matrix }: Pick<LogHeads, "log" | "views" | "matrix">): LogVerdict {
  if (log === null) return { kind: "unconfigured" };
  const heads = views.filter(({ head }) => head !== null);
  const total = heads.length;
  if (total === 0) return { kind: "awaiting", log: log.name };

  const named = (relation: ShownView["relation"]) =>
    heads.filter((view) => view.relation === relation).map(({ mirrorName }) => mirrorName);
  const by = named("forked");
  if (by.length > 0 || matrix.flat().includes("forked")) return { kind: "forked", log: log.name, by };
  const old = named("stale");
  if (old.length > 0) return { kind: "old", log: log.name, old, total };
  return { kind: "same", log: log.name, compared: total - named("inconclusive").length, total };
}
