import { hours, seconds, type ShownRelease, type ShownSighting } from "@heliograph/core";
import { placeOn } from "./log-axis.ts";

type PropagationStripProps = {
  release: ShownRelease;
  /** One a vantage. */
  sightings: readonly ShownSighting[];
};

/** The same for every release, so that strips are read against each other. */
const axis = { fromMs: seconds(30), toMs: hours(24) };
const laneHeight = 6;

/** How one release came to a mirror, a lane per vantage: missed, arrived somewhere in between, shown for good. */
export function PropagationStrip({ release, sightings }: PropagationStripProps) {
  if (sightings.length === 0) return null;
  const publishedMs = Date.parse(release.publishedBy);
  const placeOf = (at: string) => placeOn(axis, Date.parse(at) - publishedMs) * 200;
  const height = sightings.length * laneHeight;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 200 ${height}`}
      preserveAspectRatio="none"
      width="160"
      height={height}
      className="strip"
    >
      {sightings.map(({ vantage, missedAt, shownAt }, lane) => {
        const y = lane * laneHeight + 1;
        const missed = missedAt === null ? 0 : placeOf(missedAt);
        const arrived = shownAt === null ? 200 : placeOf(shownAt);
        return (
          <g key={vantage}>
            <rect y={y} width="200" height={laneHeight - 2} className="strip-missed" />
            {shownAt !== null && (
              <>
                <rect
                  x={missed}
                  y={y}
                  width={arrived - missed}
                  height={laneHeight - 2}
                  className="strip-between"
                />
                <rect
                  x={arrived}
                  y={y}
                  width={200 - arrived}
                  height={laneHeight - 2}
                  className="strip-shown"
                />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
