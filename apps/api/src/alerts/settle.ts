import { hours, seconds } from "@heliograph/core";
import {
  bringForward,
  disableChannel,
  endAttempt,
  endSubscriptions,
  restKind,
  type Database,
  type EndedAttempt,
} from "@heliograph/db";
import type { Attempt } from "@heliograph/notifiers";
import { transact } from "../ingest/transact.ts";
import { handOver } from "./hand-over.ts";
import { nextTryAt, obeyedMs } from "./retry.ts";
import type { Taken } from "./take-next.ts";

/** So many answers in a row that the destination is none are believed. */
const refusalsToDisable = 3;

/**
 * Writes down how an attempt ended, and what follows from that for its delivery and its channel; all or nothing. Nobody else is told
 * what a subscriber cannot be, who is forgotten when there is none. Did it count? It does
 * not once another has taken the delivery over.
 */
export const settle = (database: Database, taken: Taken, attempt: Attempt, now: number): Promise<boolean> =>
  transact(database, async (tx) => {
    const { begun, channel } = taken;
    const ended = endedAs(taken, attempt, now);
    if (!(await endAttempt(tx, begun, ended))) return false;
    if (attempt.isForAll && ended.channel.restsUntil !== undefined) {
      await restKind(tx, channel.kind, ended.channel.restsUntil);
    }
    const isThrough = attempt.kind === "delivered" || attempt.kind === "accepted";
    if (isThrough && channel.failingSince !== null) await bringForward(tx, channel.id, now);
    const dead = ended.delivery.state === "dead" ? [begun.deliveryId] : [];
    if (ended.end === "disabled") {
      const reason = attempt.reason ?? "the destination is none";
      dead.push(...(await disableChannel(tx, channel.id, { reason, now })));
    }
    if (!channel.isPublic) await handOver(tx, dead, now);
    else if (isGone(channel, ended)) await endSubscriptions(tx, { channelId: channel.id }, now);
    return true;
  });

/**
 * A subscriber's receiver that is none, or was sent something for a day and has taken nothing for long, is given up; what keeps mail
 * from a mailbox may be our own trouble.
 */
function isGone({ kind, failingSince }: Taken["channel"], { end, delivery, now }: EndedAttempt): boolean {
  if (end === "disabled") return true;
  const isFailing = failingSince !== null && now - failingSince >= hours(12);
  return kind === "webhook" && end === "retry" && delivery.state === "dead" && isFailing;
}

function endedAs(taken: Taken, attempt: Attempt, now: number): EndedAttempt {
  const { status, code, reason, excerpt, isAmbiguous } = attempt;
  return { ...consequences(taken, attempt, now), isAmbiguous, status, code, reason, excerpt, now };
}

type Consequences = Pick<EndedAttempt, "end" | "delivery" | "channel">;

function consequences(taken: Taken, attempt: Attempt, now: number): Consequences {
  const { channel } = taken;
  const wellUntil = attempt.restMs === undefined ? undefined : now + obeyedMs(attempt.restMs);
  const well = { refusals: 0, failingSince: null, restsUntil: wellUntil };
  const reason = attempt.reason ?? "it was refused";
  switch (attempt.kind) {
    case "delivered":
    case "accepted":
      return { end: attempt.kind, delivery: { state: attempt.kind }, channel: well };
    case "rejected":
      return {
        end: "rejected",
        delivery: { state: "dead", reason },
        channel: { ...well, failingSince: channel.failingSince },
      };
    case "disabled":
      return {
        end: "disabled",
        delivery: { state: "dead", reason },
        channel: { ...well, failingSince: channel.failingSince ?? now },
      };
    case "refused":
      return refused(taken, reason, now);
    case "retry":
      return tryLater(taken, attempt, now);
  }
}

/** A destination that says so again and again is none; until then it may be mistaken. */
function refused(taken: Taken, reason: string, now: number): Consequences {
  const refusals = taken.channel.refusals + 1;
  const channel = { refusals, failingSince: taken.channel.failingSince ?? now, restsUntil: undefined };
  if (refusals >= refusalsToDisable) return { end: "disabled", delivery: { state: "dead", reason }, channel };
  return { end: "retry", delivery: { state: "waiting", dueAt: now + seconds(5) }, channel };
}

/** A wait that the destination named holds for all that it is sent. */
function tryLater(
  { begun, channel, delivery: { queuedAt }, isEventful }: Taken,
  { waitMs, most, reason }: Extract<Attempt, { kind: "retry" }>,
  now: number,
): Consequences {
  const isOurs = most !== undefined;
  const next = {
    refusals: channel.refusals,
    failingSince: isOurs ? channel.failingSince : (channel.failingSince ?? now),
    restsUntil: waitMs === undefined ? undefined : now + obeyedMs(waitMs),
  };
  const dueAt =
    isOurs && begun.attempt >= most
      ? undefined
      : nextTryAt({ attempts: begun.attempt, queuedAt, isEventful }, now, Math.random());
  const why = reason ?? "it did not get through";
  if (dueAt === undefined) return { end: "retry", delivery: { state: "dead", reason: why }, channel: next };
  return { end: "retry", delivery: { state: "waiting", dueAt: next.restsUntil ?? dueAt }, channel: next };
}
