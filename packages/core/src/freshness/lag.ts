import type { Publication } from "./release.ts";
import type { Sighting } from "./sighting.ts";

/** A duration that is known to lie between two, in milliseconds; an end that is not known is undefined. Below 0 the mirror was first. */
export type Span = { atLeastMs: number | undefined; atMostMs: number | undefined };

/**
 * How long after its publication a mirror showed a release. A release that has not arrived is late by at least as much as it
 * was missed after publication; where the answers of several caches vary, the span reaches from the first to the last of them.
 */
export function lagOf(
  published: Publication,
  { missedAt, shownAt }: Pick<Sighting, "missedAt" | "shownAt">,
): Span {
  return {
    atLeastMs: missedAt === undefined ? undefined : missedAt - published.by,
    atMostMs: shownAt === undefined || published.after === undefined ? undefined : shownAt - published.after,
  };
}
