import {
  readFollowedReleases,
  readListings,
  readNewestContents,
  readReleaseSightings,
  readReleasesOf,
  type Database,
  type Listing,
  type NewestContent,
  type PlacedSighting,
  type ReleaseRow,
} from "@heliograph/db";
import type { Question } from "./question.ts";

/** What looks of earlier tell of a question, by number of the mirror. */
export type Stored = {
  /** That of the version asked for, or else the newest of the module that was watched for. */
  release: ReleaseRow | undefined;
  listings: ReadonlyMap<number, Listing>;
  /** How the release came into the list, from the vantage that saw it there first. */
  sightings: ReadonlyMap<number, PlacedSighting>;
  contents: ReadonlyMap<number, NewestContent>;
};

/** Reads what is stored of a module, or of one version of it. */
export async function readStored(database: Database, question: Question): Promise<Stored> {
  const { module } = question;
  const [listings, releases] = await Promise.all([
    readListings(database, [module]),
    question.version === undefined
      ? readFollowedReleases(database, { module, limit: 1 })
      : readReleasesOf(database, [{ module, version: question.version }]),
  ]);
  const [release] = releases;
  const version = question.version ?? release?.version;
  const [sightings, contents] = await Promise.all([
    readReleaseSightings(database, releases),
    version === undefined ? [] : readNewestContents(database, { module, version }),
  ]);
  return {
    release,
    listings: new Map(listings.map((listing) => [listing.mirrorId, listing])),
    sightings: firstOfEach([...sightings.values()].flat()),
    contents: new Map(contents.map((content) => [content.mirrorId, content])),
  };
}

function firstOfEach(sightings: readonly PlacedSighting[]): Map<number, PlacedSighting> {
  const inList = sightings.filter(({ shown }) => shown.surface === "list");
  const latestFirst = inList.toSorted((a, b) => shownAtMs(b) - shownAtMs(a) || a.lookedAt - b.lookedAt);
  // Of each mirror the last one stays.
  return new Map(latestFirst.map((sighting) => [sighting.mirrorId, sighting]));
}

/** A time later than any where it was not shown yet. */
const shownAtMs = ({ shown }: PlacedSighting) =>
  shown.shownAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(shown.shownAt);
