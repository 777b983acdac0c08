import type { Lookup } from "@heliograph/core";
import type { Listing, NewestContent, PlacedSighting, Target } from "@heliograph/db";
import { compareVersions, isPseudoVersion } from "@heliograph/goproxy";
import type { LiveAnswer } from "./ask-list.ts";

/** All that is known of one mirror and what was asked. */
export type Known = {
  /** The version asked for; whatever is newest when undefined. */
  version: string | undefined;
  listing: Listing | undefined;
  sighting: PlacedSighting | undefined;
  content: NewestContent | undefined;
  live: { at: number; answer: LiveAnswer } | undefined;
};

/** One thing that tells whether a mirror has what was asked for, and when it was seen. */
type Hint = { has: boolean; at: number };

/** A mirror's row in the answer to a look-up; of several hints the newest is believed. */
export function shownAnswer(mirror: Target, known: Known): Lookup["mirrors"][number] {
  const { listing, sighting, content, live } = known;
  const [newest] = hintsOf(known).toSorted((a, b) => b.at - a.at);
  return {
    mirror: mirror.slug,
    mirrorName: mirror.name,
    role: mirror.role,
    has: newest?.has ?? null,
    newest: live?.answer.standing === "known" ? live.answer.newest : (listing?.newest ?? null),
    missedAt: sighting?.shown.missedAt ?? null,
    shownAt: sighting?.shown.shownAt ?? null,
    lag: sighting?.shown.lag ?? null,
    proof: content?.proof ?? null,
    zipBytes: content?.zipBytes ?? null,
    seenAt: newest === undefined ? null : new Date(newest.at).toISOString(),
    detail: live?.answer.detail ?? "",
  };
}

const hintsOf = (known: Known): Hint[] =>
  [hintOfLive(known), hintOfSighting(known), hintOfContent(known), hintOfListing(known)].filter(
    (hint) => hint !== undefined,
  );

function hintOfLive(known: Known): Hint | undefined {
  const { version, live } = known;
  if (live === undefined) return undefined;
  const { at, answer } = live;
  switch (answer.standing) {
    case "undecided":
      return undefined;
    case "unknown":
      return { has: false, at };
    case "known":
      if (version === undefined || answer.lists(version)) return { has: true, at };
      return mayBeUnlisted(known) ? undefined : { has: false, at };
  }
}

function hintOfSighting({ version, sighting }: Known): Hint | undefined {
  if (sighting === undefined) return undefined;
  const { shown, lookedAt } = sighting;
  const has = shown.firstShownAt !== null && shown.absentSince === null;
  // A mirror that lacks the newest version may know the module.
  return version === undefined && !has ? undefined : { has, at: lookedAt };
}

const hintOfContent = ({ content }: Known): Hint | undefined =>
  content && { has: true, at: content.lastSeenAt };

function hintOfListing(known: Known): Hint | undefined {
  const { version, listing } = known;
  if (listing === undefined) return undefined;
  const { newest, latest, lookedAt } = listing;
  if (version === undefined) return { has: newest !== null || latest !== null, at: lookedAt };
  if (newest === version) return { has: true, at: lookedAt };
  const isAbove = newest === null || compareVersions(newest, version) < 0;
  return isAbove && !mayBeUnlisted(known) ? { has: false, at: lookedAt } : undefined;
}

/** No list holds the version of a commit, and a retracted one may be left out. */
const mayBeUnlisted = ({ version, sighting }: Known) =>
  (version !== undefined && isPseudoVersion(version)) || (sighting?.shown.hidden ?? null) !== null;
