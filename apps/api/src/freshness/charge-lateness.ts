import { minutes, punctualityOf, sinceUpstream, type Angle } from "@heliograph/core";
import type { Charge } from "../incidents/charge.ts";
import type { Watched } from "./watched.ts";

/** Which mirrors have releases late? One that had, in `lateBefore`, goes on until it is seen to have them in time. */
export function chargeLateness(
  watched: readonly Watched[],
  angles: readonly Angle[],
  { lateAfterMs, lateBefore, now }: { lateAfterMs: number; lateBefore: ReadonlySet<number>; now: number },
): Charge[] {
  const upstreams = new Set(watched.flatMap(({ target }) => (target.role === "upstream" ? target.id : [])));
  const counted = sinceUpstream(
    angles.flatMap(({ mirrorId, arrivals }) => (upstreams.has(mirrorId) ? arrivals : [])),
  );
  return watched.flatMap(({ target, agreeing }) => {
    const vantages = agreeing(({ arrivals }) => {
      const own = target.role === "upstream" ? arrivals : counted(arrivals);
      const punctuality = punctualityOf(own, { lateAfterMs, now });
      return punctuality === "late" || (punctuality === "unclear" && lateBefore.has(target.id));
    });
    if (vantages === undefined) return [];
    return {
      mirrorId: target.id,
      kind: "freshness",
      cause: "freshness",
      subject: target.slug,
      part: "list",
      detail: `of the releases of the last six hours, more than one in twenty came later than after ${Math.round(lateAfterMs / minutes(1))} minutes`,
      vantages,
      since: now,
    };
  });
}
