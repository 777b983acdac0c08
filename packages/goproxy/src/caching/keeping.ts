import type { HeaderList } from "@heliograph/outbound";

/** For how long caches may keep an answer (RFC 9111), as far as its header lines say so. */
export type Keeping =
  /** Nothing is said: caches guess. */
  | { kind: "unsaid" }
  /** Not at all. */
  | { kind: "never" }
  /** As long as they ask each time whether it is still good. */
  | { kind: "asking" }
  /** So long: any cache, or that of one reader alone; for ever without asking where it is immutable. */
  | { kind: "lasting"; seconds: number; isShared: boolean; isImmutable: boolean };

/** For how long caches may keep an answer with these header lines. */
export function keepingOf(headers: HeaderList): Keeping {
  const said = readDirectives(headers.get("cache-control") ?? "");
  if (said.has("no-store")) return { kind: "never" };
  if (said.has("no-cache")) return { kind: "asking" };
  const seconds = lifetimeOf(said) ?? expiryOf(headers);
  const isImmutable = said.has("immutable");
  if (seconds === undefined && !isImmutable) return { kind: "unsaid" };
  return { kind: "lasting", seconds: seconds ?? 0, isShared: !said.has("private"), isImmutable };
}

/** How long an answer may be served after it has become old, while it is asked for anew (RFC 5861 §3). */
export const graceOf = (headers: HeaderList): number =>
  secondsOf(readDirectives(headers.get("cache-control") ?? "").get("stale-while-revalidate")) ?? 0;

/** The longest that any cache may keep it for: shared caches go by a name of their own. */
function lifetimeOf(said: ReadonlyMap<string, string>): number | undefined {
  const named = ["max-age", "s-maxage"].filter((name) => said.has(name));
  return named.length === 0 ? undefined : Math.max(...named.map((name) => secondsOf(said.get(name)) ?? 0));
}

/** A moment that can't be understood is over (RFC 9111 §5.3). */
function expiryOf(headers: HeaderList): number | undefined {
  const expires = headers.get("expires");
  if (expires === undefined) return undefined;
  const lastsMs = Date.parse(expires) - Date.parse(headers.get("date") ?? "");
  return Number.isNaN(lastsMs) ? 0 : Math.max(0, Math.round(lastsMs / 1_000));
}

function readDirectives(text: string): Map<string, string> {
  const directives = text.toLowerCase().match(/[^\s,=]+(?:=(?:"[^"]*"|[^\s,]*))?/g) ?? [];
  return new Map(
    directives.map((directive) => {
      const [name = "", value = ""] = directive.split("=", 2);
      return [name, value.replaceAll('"', "")];
    }),
  );
}

const secondsOf = (text = ""): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
