import { days, outcomeOf, seconds, type Check, type ErrorClass } from "@heliograph/core";
import { probes } from "@heliograph/probes";
import { firstSlotFrom, latenessLimitMs, retryAt } from "./rhythm.ts";
import { quietMs } from "./waiting.ts";

/** Runs at the same time; retries may take half, so that mirrors that hang never hold up the others. */
const placeLimit = 64;
const retryPlaceLimit = 32;

/** Older slots are not worth telling of. */
const missedLimitMs = days(1);

/** A clock that goes back further than this has been set. */
const clockStepMs = seconds(1);

/** The highest number that a try can have; later ones of a long outage share it. */
const attemptLimit = 1_000;

/** A run that is due: in a slot, which is `attempt` 0, or a try between slots, numbered since the first failure of a row. */
export type Slot = { check: Check; scheduledAt: number; attempt: number };

/** A slot in which nothing ran: `missed` because we could not, `quiet` because the mirror limits us. */
export type SkippedSlot = Slot & { why: "missed" | "quiet" };

type Entry = {
  check: Check;
  dueAt: number;
  attempt: number;
  /** Failures in a row. */
  failures: number;
  running: boolean;
  /** Answers in a row that limited us, and until when the mirror is left alone. */
  limited: number;
  quietUntil: number;
};

/**
 * When which check is due. Each check runs once at a time, in its slots, and until it succeeds again in the rhythm of retries between them.
 * Slots that passed while the host slept are handed over as missed instead of being run in a burst. Times are epoch milliseconds.
 */
export class Schedule {
  readonly #entries = new Map<string, Entry>();
  #latestNow = 0;

  /** Takes on the server's list; checks that stay keep where they are. */
  assign(checks: readonly Check[], now: number) {
    const before = new Map(this.#entries);
    this.#entries.clear();
    for (const check of checks) {
      const known = before.get(keyOf(check));
      const kept = known !== undefined && sameRhythm(known.check, check);
      this.#entries.set(
        keyOf(check),
        kept
          ? Object.assign(known, { check })
          : { ...newEntry(check, now), running: known?.running ?? false },
      );
    }
  }

  /** Hands out what is due, ordinary slots first, as far as there are places; each must be given back with `finish`. */
  take(now: number): { due: Slot[]; skipped: SkippedSlot[] } {
    this.#heedClock(now);
    const running = [...this.#entries.values()].filter((entry) => entry.running);
    const late = [...this.#entries.values()].filter((entry) => !entry.running && entry.dueAt <= now);
    const skipped = late.flatMap((entry) => skip(entry, now));
    const due: Slot[] = [];
    for (const entry of late.filter(({ dueAt }) => dueAt <= now).toSorted(byUrgency)) {
      if (!hasPlace(entry, running)) continue;
      running.push(entry);
      entry.running = true;
      due.push({ check: entry.check, scheduledAt: entry.dueAt, attempt: entry.attempt });
    }
    return { due, skipped };
  }

  /** Takes note of how a run ended, and settles when the next one is due. */
  finish(slot: Slot, error: ErrorClass, retryAfterMs: number | undefined, now: number) {
    const entry = this.#entries.get(keyOf(slot.check));
    if (entry === undefined) return;
    const { check } = entry;
    entry.running = false;
    entry.limited = error === "rate_limited" ? entry.limited + 1 : 0;
    if (error === "rate_limited")
      entry.quietUntil = now + quietMs(entry.limited, check.everyMs, retryAfterMs);
    entry.failures = outcomeOf(error) === "failed" ? entry.failures + 1 : 0;
    const { retries } = probes[check.kind];
    const tries = retries === "eager" ? entry.failures > 0 : entry.failures === 1;
    const slotAt = firstSlotFrom(check, slot.scheduledAt + 1);
    const tryAt = tries
      ? retryAt(check, retries, entry.failures, slot.scheduledAt, now)
      : Number.POSITIVE_INFINITY;
    entry.attempt = tryAt < slotAt ? Math.min(entry.failures, attemptLimit) : 0;
    entry.dueAt = Math.min(tryAt, slotAt);
  }

  /** When something will next be due; what is due already waits for a place. */
  nextAt(now: number): number {
    let nextAt = Infinity;
    for (const { running, dueAt } of this.#entries.values()) {
      if (!running && dueAt > now && dueAt < nextAt) nextAt = dueAt;
    }
    return nextAt;
  }

  #heedClock(now: number) {
    if (now < this.#latestNow - clockStepMs) {
      for (const entry of this.#entries.values()) {
        entry.dueAt = Math.min(entry.dueAt, firstSlotFrom(entry.check, now));
        entry.quietUntil = Math.min(entry.quietUntil, now);
      }
    }
    this.#latestNow = now;
  }
}

/**
 * Whether a run may start beside those that are running: there is a place for it in all and of its kind, and what is looked
 * into at length is so once at a time per mirror.
 */
function hasPlace({ check, attempt }: Entry, running: readonly Entry[]): boolean {
  const { atLength, atOnce } = probes[check.kind];
  if (running.length >= placeLimit) return false;
  if (attempt > 0 && running.filter((other) => other.attempt > 0).length >= retryPlaceLimit) return false;
  if (running.filter((other) => other.check.kind === check.kind).length >= atOnce) return false;
  return !atLength || !running.some((other) => isAtLength(other.check, check.mirror));
}

const isAtLength = ({ kind, mirror }: Check, slug: string) => mirror === slug && probes[kind].atLength;

/** Moves an entry on past the slots that will not run, and names them. */
function skip(entry: Entry, now: number): SkippedSlot[] {
  const { check } = entry;
  const { retries } = probes[check.kind];
  const from = Math.max(entry.dueAt, now - missedLimitMs);
  if (entry.attempt > 0) {
    if (now - entry.dueAt <= check.everyMs) return [];
    entry.dueAt = retryAt(check, retries, attemptLimit, entry.dueAt, now);
    return slotsBetween(check, from, now).map((scheduledAt) => skippedSlot(entry, scheduledAt));
  }
  const slots = slotsBetween(check, from, now);
  const last = slots.at(-1);
  const runs =
    last !== undefined && last >= entry.quietUntil && now - last <= latenessLimitMs(check, retries);
  entry.dueAt = runs ? last : firstSlotFrom(check, now + 1);
  return slots.slice(0, runs ? -1 : undefined).map((scheduledAt) => skippedSlot(entry, scheduledAt));
}

function skippedSlot({ check, quietUntil }: Entry, scheduledAt: number): SkippedSlot {
  return { check, scheduledAt, attempt: 0, why: scheduledAt < quietUntil ? "quiet" : "missed" };
}

function slotsBetween(check: Check, from: number, to: number): number[] {
  const slots: number[] = [];
  for (let at = firstSlotFrom(check, from); at <= to; at += check.everyMs) slots.push(at);
  return slots;
}

const keyOf = ({ mirror, kind }: Check) => `${mirror} ${kind}`;

const sameRhythm = (a: Check, b: Check) =>
  a.everyMs === b.everyMs && a.phaseMs === b.phaseMs && a.baseUrl === b.baseUrl;

const newEntry = (check: Check, now: number): Entry => ({
  check,
  dueAt: firstSlotFrom(check, now),
  attempt: 0,
  failures: 0,
  running: false,
  limited: 0,
  quietUntil: 0,
});

const byUrgency = (a: Entry, b: Entry) => Math.sign(a.attempt) - Math.sign(b.attempt) || a.dueAt - b.dueAt;
