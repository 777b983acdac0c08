import type { State } from "./state.ts";

/** How a certificate's dates lie at a time. */
export type Lifetime =
  | { kind: "valid"; leftMs: number; leftRatio: number }
  | { kind: "expired"; sinceMs: number }
  | { kind: "not-yet" };

/** How much of its lifetime a certificate has left. */
export function lifetimeOf(
  { notBefore, notAfter }: { notBefore: string; notAfter: string },
  now: string,
): Lifetime {
  const at = Date.parse(now);
  const begin = Date.parse(notBefore);
  const end = Date.parse(notAfter);
  if (at < begin) return { kind: "not-yet" };
  if (at >= end) return { kind: "expired", sinceMs: at - end };
  return { kind: "valid", leftMs: end - at, leftRatio: (end - at) / (end - begin) };
}

/** How that is judged: by share, since lifetimes grow ever shorter. */
export function lifetimeState(lifetime: Lifetime): State {
  if (lifetime.kind !== "valid" || lifetime.leftRatio < 1 / 6) return "major_outage";
  return lifetime.leftRatio < 1 / 3 ? "degraded" : "operational";
}
