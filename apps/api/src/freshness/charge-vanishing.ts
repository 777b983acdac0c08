import { days, isGone, sightingOf, type Sighting } from "@heliograph/core";
import { readPresences, type Presence, type Transaction } from "@heliograph/db";
import { glimpsesOf } from "../ingest/freshness/glimpses-of.ts";
import type { Charge } from "../incidents/charge.ts";
import type { Watched } from "./watched.ts";

/** For so long a version that was lost is looked for again, with some to spare. */
const lookedForMs = days(1.1);

const surfaces = { list: "is no longer in the list", latest: "is no longer the latest, nor is a higher one" };

/** What one vantage saw of a version on one surface of a mirror. */
type Place = Pick<Presence, "mirrorId" | "vantageId" | "lookedAt"> & Sighting;

/**
 * Which mirrors show a version no more that had arrived there, in the list or as `@latest`, while the upstream or enough
 * other mirrors do? Of mirrors whose answers vary nothing is said: it may be there in the next one.
 */
export async function chargeVanishing(
  tx: Transaction,
  watched: readonly Watched[],
  {
    witnesses,
    varying,
    now,
  }: {
    witnesses: number;
    /** Numbers of the mirrors whose answers disagreed lately. */
    varying: ReadonlySet<number>;
    now: number;
  },
): Promise<Charge[]> {
  const presences = await readPresences(tx, now - lookedForMs);
  const bySubject = Map.groupBy(presences, ({ module, version }) => `${module}@${version}`);
  return [...bySubject].flatMap(([subject, seen]) =>
    (["list", "latest"] as const).flatMap((part) => {
      const places = seen.map(({ looks, ...place }) => ({
        ...place,
        ...sightingOf(glimpsesOf(looks, part)),
      }));
      return watched.flatMap((mirror): Charge | [] => {
        const gone = goneFrom(mirror, places, { watched, witnesses });
        if (gone === undefined || varying.has(mirror.target.id)) return [];
        const detail = `${subject} ${surfaces[part]}, while others show it`;
        return {
          mirrorId: mirror.target.id,
          kind: "freshness",
          cause: "version_vanished",
          subject,
          part,
          detail,
          ...gone,
        };
      });
    }),
  );
}

function goneFrom(
  { target, agreeing }: Watched,
  places: readonly Place[],
  { watched, witnesses }: { watched: readonly Watched[]; witnesses: number },
): Pick<Charge, "vantages" | "since"> | undefined {
  const here = places.filter(({ mirrorId }) => mirrorId === target.id);
  const gone = here.filter(isGone);
  const vantages = agreeing(({ vantageId }) => gone.some((place) => place.vantageId === vantageId));
  if (vantages === undefined) return undefined;
  const since = Math.min(...gone.flatMap(({ absence }) => absence?.since ?? []));
  const showing = new Set(
    places.flatMap(({ mirrorId, lookedAt, shownAt, absence }) =>
      mirrorId !== target.id && shownAt !== undefined && absence === undefined && lookedAt >= since
        ? mirrorId
        : [],
    ),
  );
  const isUpstreams = watched.some(({ target: { id, role } }) => role === "upstream" && showing.has(id));
  return isUpstreams || showing.size >= witnesses ? { vantages, since } : undefined;
}
