import type { Role } from "../catalogue.ts";
import type { Cause } from "../cause.ts";
import type { ErrorClass } from "../failure.ts";
import { hours, minutes } from "../time.ts";
import { failingSince, isFresh, lookedRoundMs, togetherMs, type Testimony } from "./testimony.ts";

/** An incident as much as blame needs it; times are epoch milliseconds. */
export type Case = {
  id: number;
  mirrorId: number;
  cause: Cause;
  /** Of an outage, what most runs failed of. */
  error: ErrorClass | null;
  startedAt: number;
  /** Slugs of the vantages that saw it. */
  vantages: readonly string[];
};

/** What a role is to mirrors. */
export type RoleOf = (mirrorId: number) => Role | undefined;

/** What mirrors get of the trouble of what they depend on. */
const consequences: Record<Exclude<Role, "mirror">, Partial<Record<Cause, readonly Cause[]>>> = {
  upstream: {
    availability: ["availability", "freshness", "frozen"],
    freshness: ["freshness", "frozen"],
    frozen: ["freshness", "frozen"],
    version_vanished: ["version_vanished"],
  },
  "checksum-database": { availability: ["log_stale"], log_stale: ["log_stale"] },
  index: { availability: ["freshness", "frozen"] },
};

/** How a mirror that answers fails when it gets nothing from where it fetches. */
const passedOn = new Set<ErrorClass>([
  "http_4xx",
  "http_5xx",
  "timeout_headers",
  "timeout_body",
  "deadline",
  "slow",
  "too_slow",
  "body_incomplete",
]);

/** An outage that begins later than this into that of an upstream is another matter. */
const atOnceMs = minutes(10);

/** What has been away for longer explains nothing any more. */
const newsMs = hours(24);

/** A third failure comes half a minute after the first; so long a first failure may still become an incident. */
const decidedMs = minutes(1);

/** Which of the open incidents explains this one: that of what its mirror depends on, which began first or together with it. */
export function blameFor(one: Case, open: readonly Case[], roleOf: RoleOf): Case | undefined {
  if (roleOf(one.mirrorId) !== "mirror") return undefined;
  return open.find((other) => explains(other, one, roleOf(other.mirrorId)));
}

function explains(one: Case, other: Case, role: Role | undefined): boolean {
  if (role === undefined || role === "mirror") return false;
  if (!consequences[role][one.cause]?.includes(other.cause)) return false;
  const afterMs = other.startedAt - one.startedAt;
  if (other.cause !== "availability") return afterMs >= -togetherMs && afterMs <= newsMs;
  return (
    Math.abs(afterMs) <= (afterMs < 0 ? togetherMs : atOnceMs) &&
    other.error !== null &&
    passedOn.has(other.error) &&
    other.vantages.some((vantage) => one.vantages.includes(vantage))
  );
}

/** Leaves out the mirrors that fail as those do whose upstream is away, while it fails too. */
export function withoutFollowers(
  testimonies: readonly Testimony[],
  { roleOf, now }: { roleOf: RoleOf; now: number },
): Testimony[] {
  const isUpstreamFailing = testimonies.some(
    (testimony) =>
      roleOf(testimony.mirrorId) === "upstream" &&
      testimony.healthy &&
      isFresh(now)(testimony) &&
      failingSince(testimony) !== undefined,
  );
  const followers = new Set(
    isUpstreamFailing
      ? testimonies
          .filter((testimony) => roleOf(testimony.mirrorId) === "mirror" && isPassedOn(testimony))
          .map(({ mirrorId }) => mirrorId)
      : [],
  );
  return testimonies.filter(({ mirrorId }) => !followers.has(mirrorId));
}

/**
 * Whether it is still open if a mirror's outage comes from its upstream: that has begun to fail too, and nobody knows yet for how
 * long, or nobody has looked at it since.
 */
export function awaitsUpstream(
  outage: { mirrorId: number; since: number },
  testimonies: readonly Testimony[],
  { roleOf, now }: { roleOf: RoleOf; now: number },
): boolean {
  if (roleOf(outage.mirrorId) !== "mirror") return false;
  if (!testimonies.some((one) => one.mirrorId === outage.mirrorId && isPassedOn(one))) return false;
  const ofUpstream = testimonies.filter(
    (one) => roleOf(one.mirrorId) === "upstream" && one.healthy && isFresh(now)(one),
  );
  const begins = ofUpstream.some((one) => {
    const since = failingSince(one);
    return since !== undefined && one.tally.vote !== "down" && now - since <= decidedMs;
  });
  const isDue = ofUpstream.some((one) => now - outage.since <= lookedRoundMs(one));
  return begins || (isDue && ofUpstream.every(({ tally }) => tally.scheduledAt < outage.since));
}

const isPassedOn = (testimony: Testimony) =>
  failingSince(testimony) !== undefined && passedOn.has(testimony.error);
