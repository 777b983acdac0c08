import type { Look } from "@heliograph/core";
import {
  findReleases,
  readKeptLooks,
  saveKeptLooks,
  type KeptLook,
  type KeptLooks,
  type KeptLooksRow,
  type Transaction,
} from "@heliograph/db";
import { mergeLooks } from "./merge-looks.ts";
import { nameOf } from "./name-of.ts";
import { sightingColumns } from "./sighting-columns.ts";
import type { Sight } from "./sights.ts";

/** What one look tells of one release. */
type Told = {
  mirrorId: number;
  module: string;
  version: string;
  askedAt: number;
  looks: KeptLook[];
  retracted: boolean;
  refused: boolean;
};

/** Adds looks to what the vantage saw of each release before; what nobody watches for is left aside. */
export async function followLooks(
  tx: Transaction,
  vantageId: number,
  looks: readonly Sight<Look>[],
): Promise<void> {
  const told = looks.flatMap(toldBy);
  const watched = (await findReleases(tx, told)).filter(({ isWatched }) => isWatched);
  const known = new Map(watched.map((release) => [nameOf(release), release.id]));
  const placed = told.flatMap((one) => {
    const releaseId = known.get(nameOf(one));
    return releaseId === undefined ? [] : [{ ...one, releaseId }];
  });
  const groups = Map.groupBy(placed, placeOf);
  const firsts = [...groups.values()].flatMap((group) => group.slice(0, 1));
  if (firsts.length === 0) return;
  const before = new Map((await readKeptLooks(tx, vantageId, firsts)).map((row) => [placeOf(row), row]));
  const rows = firsts.map((first) => {
    const place = placeOf(first);
    const { releaseId, mirrorId } = first;
    return { releaseId, mirrorId, vantageId, ...after(before.get(place), groups.get(place) ?? []) };
  });
  await saveKeptLooks(tx, rows);
}

function toldBy({ mirrorId, module, standing, askedAt, answeredAt, ...look }: Sight<Look>): Told[] {
  // What a cache has kept for so long it lacked then, and need not now; what it shows is shown now.
  const trueAt = askedAt - (look.ageMs ?? 0);
  const told = (version: string, looks: KeptLook[], retracted = false): Told => ({
    mirrorId,
    module,
    version,
    askedAt,
    looks,
    retracted,
    refused: standing === "refused",
  });
  return [
    ...look.releases.map(({ version, list, latest, exact, hidden }) =>
      told(
        version,
        list === null && latest === null && exact === null
          ? []
          : [[trueAt, answeredAt, glimpse(list), glimpse(latest), glimpse(exact)]],
        hidden === "retracted",
      ),
    ),
    ...look.came.map(({ version, missedAt }) => {
      const missed = Date.parse(missedAt);
      return told(version, [
        [missed, missed, 0, null, null],
        [trueAt, answeredAt, 1, null, null],
      ]);
    }),
    // It had been shown for good, though we may never have been told of it: nobody watched for it.
    ...look.gone.map((version) =>
      told(version, [
        [trueAt - 1, trueAt - 1, 2, null, null],
        [trueAt, answeredAt, 0, null, null],
      ]),
    ),
  ];
}

const glimpse = (shown: boolean | null) => (shown === null ? null : shown ? 1 : 0);

function after(
  before: KeptLooks | undefined,
  told: readonly Told[],
): Omit<KeptLooksRow, "releaseId" | "mirrorId" | "vantageId"> {
  const looks = mergeLooks(
    before?.looks ?? [],
    told.flatMap((one) => one.looks),
  );
  const newest = told.reduce((one, other) => (other.askedAt > one.askedAt ? other : one), {
    askedAt: before?.lookedAt ?? -Infinity,
    refused: before?.hidden === "refused",
  });
  const retracted = before?.hidden === "retracted" || told.some((one) => one.retracted);
  return {
    looks,
    lookedAt: new Date(newest.askedAt),
    ...sightingColumns(looks),
    hidden: retracted ? "retracted" : newest.refused ? "refused" : null,
  };
}

const placeOf = ({ releaseId, mirrorId }: { releaseId: number; mirrorId: number }) =>
  `${releaseId} ${mirrorId}`;
