import { elsewhere, movementOf, type Angle, type SpreadingRelease } from "@heliograph/core";
import type { Charge } from "../incidents/charge.ts";
import type { Watched } from "./watched.ts";

type Rule = {
  lateAfterMs: number;
  stillAfterMs: number;
  /** How many other mirrors must have what one lacks. */
  witnesses: number;
  /** Numbers of the mirrors that stood still before: they go on until they are seen to move. */
  stillBefore: ReadonlySet<number>;
  now: number;
};

type ElsewhereAt = (release: SpreadingRelease) => number | undefined;

/**
 * Which mirrors stand still while others move? The upstream is held against the feed too. When it stands still and with it
 * half of the mirrors, it alone is accused.
 */
export function chargeStandStill(
  watched: readonly Watched[],
  angles: readonly Angle[],
  { witnesses, now, stillBefore, ...limits }: Rule,
): Charge[] {
  const elsewhereAt = elsewhere(angles, witnesses);
  const still = (mirror: Watched, lag: ElsewhereAt): Charge | undefined => {
    const since: number[] = [];
    const vantages = mirror.agreeing(({ arrivals }) => {
      const movement = movementOf(arrivals, { elsewhereAt: lag, ...limits });
      if (movement.state === "still") since.push(movement.since);
      return (
        movement.state === "still" || (movement.state === "unclear" && stillBefore.has(mirror.target.id))
      );
    });
    return vantages && chargeOf(mirror, vantages, Math.min(now, ...since));
  };
  const againstOthers = (mirror: Watched) =>
    still(mirror, (release) => elsewhereAt(release, mirror.target.id));
  const againstFeed = (mirror: Watched) =>
    still(mirror, (release) =>
      release.source === "feed" ? release.published.by : elsewhereAt(release, mirror.target.id),
    );

  const [upstreams, mirrors] = [
    watched.filter(({ target }) => target.role === "upstream"),
    watched.filter(({ target }) => target.role !== "upstream"),
  ];
  const ofUpstreams = upstreams.flatMap((mirror) => againstFeed(mirror) ?? []);
  const isShared =
    ofUpstreams.length > 0 &&
    mirrors.filter((mirror) => againstFeed(mirror) !== undefined).length * 2 >= mirrors.length;
  return isShared
    ? ofUpstreams
    : [...ofUpstreams, ...mirrors.flatMap((mirror) => againstOthers(mirror) ?? [])];
}

const chargeOf = ({ target }: Watched, vantages: string[], since: number): Charge => ({
  mirrorId: target.id,
  kind: "freshness",
  cause: "frozen",
  subject: target.slug,
  part: "list",
  detail: "no release has come since, while others have had several of more than one module for long",
  vantages,
  since,
});
