import type { Arrival, SpreadingRelease } from "./arrival.ts";

/** Whether new releases come to a mirror: `still` since when others had the first that it lacks. */
export type Movement = { state: "moving" | "unclear" } | { state: "still"; since: number };

/** So many releases, and of so many modules, a mirror must lack: one module may be kept from it for a reason. */
const [fewestReleases, fewestModules] = [3, 2];

/**
 * Judges whether a mirror stands still. It does when since the last release that was missed there and then came, it has been
 * seen to lack at least three releases of two modules, each for `lateAfterMs` after they were listed elsewhere, and the newest
 * miss is more than `stillAfterMs` later than when the first of them was. Releases that were there at the first look speak
 * against it only if they are as many: old versions may become known at any time. Of what nobody knows since when it is out they
 * say nothing.
 * `elsewhereAt` says when a release was listed for good elsewhere. Found at the latest one rhythm of looks after `stillAfterMs`.
 */
export function movementOf(
  arrivals: readonly Arrival[],
  {
    elsewhereAt,
    lateAfterMs,
    stillAfterMs,
  }: {
    elsewhereAt: (release: SpreadingRelease) => number | undefined;
    lateAfterMs: number;
    stillAfterMs: number;
  },
): Movement {
  const came = arrivals.flatMap(({ missedAt, firstShownAt }) =>
    missedAt === undefined || firstShownAt === undefined ? [] : [firstShownAt],
  );
  const atOnce = arrivals.filter(
    ({ release, missedAt, firstShownAt }) =>
      release.published.after !== undefined && missedAt === undefined && firstShownAt !== undefined,
  );
  const cameAt = Math.max(...came);
  const lacking = arrivals.flatMap(({ release, missedAt, firstShownAt }) => {
    if (firstShownAt !== undefined || missedAt === undefined) return [];
    const since = elsewhereAt(release);
    const isLacking = since !== undefined && since > cameAt && missedAt - since >= lateAfterMs;
    return isLacking ? [{ module: release.module, since, missedAt }] : [];
  });
  if (lacking.length === 0) {
    return { state: came.length > 0 || atOnce.length >= fewestReleases ? "moving" : "unclear" };
  }
  const since = Math.min(...lacking.map((lack) => lack.since));
  const lackedForMs = Math.max(...lacking.map(({ missedAt }) => missedAt)) - since;
  const modules = new Set(lacking.map(({ module }) => module));
  const had = atOnce.filter(({ release }) => (elsewhereAt(release) ?? -Infinity) >= since);
  const isStill =
    lacking.length >= fewestReleases &&
    modules.size >= fewestModules &&
    lacking.length > had.length &&
    lackedForMs > stillAfterMs;
  return isStill ? { state: "still", since } : { state: "unclear" };
}
