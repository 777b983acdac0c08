/** What the go command asks a source for. */
export type Question = "info" | "list" | "latest" | "mod" | "zip" | "supported" | "checksums";

/** Proxies that a chain can name, and the origin, where the checksum database is as well. */
export const sources = ["A", "B", "C", "D", "direct"] as const;
export type Source = (typeof sources)[number];

export const isSource = (name: string): name is Source => sources.some((source) => source === name);

/** How a source answers: in full, with a status, at the end of a redirect, with something else, or not at all. */
export type Reply =
  | "ok"
  | "400"
  | "403"
  | "404"
  | "410"
  | "429"
  | "500"
  | "503"
  | "to-ok"
  | "to-404"
  | "to-503"
  | "junk"
  | "other-version"
  | "truncated"
  | "not-http"
  | "closed"
  | "reset"
  | "refused";

/** How a source answers each question; what is not said is answered in full. One that refuses `info` refuses all. */
export type Replies = Partial<Record<Question, Reply>>;

/** What all sources do. */
export type Script = Partial<Record<Source, Replies>>;

/** What a path asks for, of a proxy or below the address of a checksum database. */
export function questionOf(path: string): Question | undefined {
  if (path.endsWith("/supported")) return "supported";
  if (/\/(?:lookup|tile)\//.test(path)) return "checksums";
  if (path.endsWith("/@v/list")) return "list";
  if (path.endsWith("/@latest")) return "latest";
  if (path.endsWith(".info")) return "info";
  if (path.endsWith(".mod")) return "mod";
  return path.endsWith(".zip") ? "zip" : undefined;
}

/** Whether a source refuses connections. */
export const refuses = (script: Script, source: Source) => script[source]?.info === "refused";
