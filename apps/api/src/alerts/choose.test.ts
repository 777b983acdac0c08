import { minutes, seconds, type NoticeKind } from "@heliograph/core";
import type { WaitingDelivery } from "@heliograph/db";
import { expect, it } from "vitest";
import { chooseNext, type Choosing } from "./choose.ts";

const now = minutes(60);

/** What waits: of an incident, or of none, what it tells, and what else a test says. */
type Waits = [incidentId: number | null, kind: NoticeKind, rest?: Partial<WaitingDelivery>];

const failed: Partial<WaitingDelivery> = {
  attempts: 1,
  triedAt: now - minutes(1),
  dueAt: now + minutes(1),
};

const waiting = (all: readonly Waits[]): WaitingDelivery[] =>
  all.map(([incidentId, kind, rest], index) => ({
    id: String(index),
    position: index,
    incidentId,
    kind,
    queuedAt: now - seconds(10),
    dueAt: now,
    attempts: 0,
    triedAt: null,
    isBehind: false,
    ...rest,
  }));

const many = (count: number, kind: NoticeKind): Waits[] =>
  Array.from({ length: count }, (_, index): Waits => [index + 100, kind]);

const calm: Choosing["past"] = { digestAt: null, openings: 0, loud: new Set() };
const stormy: Choosing["past"] = { ...calm, digestAt: now - seconds(30), openings: 11 };
const told: Choosing["past"] = { ...calm, loud: new Set([1]) };

const choose = (all: readonly Waits[], choosing: Partial<Choosing> = {}) => {
  const choice = chooseNext(waiting(all), {
    past: calm,
    isEventful: false,
    isFailing: false,
    now,
    ...choosing,
  });
  return choice && `${choice.kind} ${choice.deliveries.map(({ id }) => id).join(" ")}`;
};

it.each<{ what: string; all: Waits[]; choosing?: Partial<Choosing>; chosen: string | undefined }>([
  { what: "nothing of nothing", all: [], chosen: undefined },
  { what: "nothing before it is due", all: [[1, "opened", { dueAt: now + 1 }]], chosen: undefined },
  {
    what: "all that waits of an incident together",
    all: [
      [1, "opened"],
      [1, "updated", { dueAt: now + minutes(1) }],
    ],
    chosen: "line 0 1",
  },
  {
    what: "each event by itself where that is wanted",
    all: [
      [1, "opened"],
      [1, "recovered"],
    ],
    choosing: { isEventful: true },
    chosen: "line 0",
  },
  {
    what: "openings that are due together as a digest",
    all: [
      [1, "opened"],
      [2, "reopened"],
    ],
    chosen: "digest 0 1",
  },
  {
    what: "no digest of what is over already",
    all: [
      [1, "opened"],
      [1, "recovered"],
      [2, "opened"],
    ],
    chosen: "line 0 1",
  },
  {
    what: "more than ten ends as a digest",
    all: many(11, "recovered"),
    chosen: `digest ${[...Array.from({ length: 11 }).keys()].join(" ")}`,
  },
  {
    what: "nothing of a crowd within a minute of a digest in a storm",
    all: many(11, "opened"),
    choosing: { past: stormy },
    chosen: undefined,
  },
  {
    what: "an end even in a storm",
    all: [
      [1, "opened"],
      [2, "recovered"],
    ],
    choosing: { past: stormy },
    chosen: "line 1",
  },
  {
    what: "maintenance by itself, because no digest lists it",
    all: [[null, "maintenance"], ...many(10, "recovered")],
    chosen: "line 0",
  },
  {
    what: "maintenance even while a crowd waits in a storm",
    all: [...many(11, "opened"), [null, "maintenance"]],
    choosing: { past: stormy },
    chosen: "line 11",
  },
  {
    what: "nothing that a digest on its way goes before",
    all: [[1, "recovered", { isBehind: true }]],
    chosen: undefined,
  },
  {
    what: "no more of an incident that much was told of",
    all: [[1, "updated"]],
    choosing: { past: told },
    chosen: undefined,
  },
  {
    what: "the end of an incident that much was told of",
    all: [
      [1, "updated"],
      [1, "recovered"],
    ],
    choosing: { past: told },
    chosen: "line 0 1",
  },
  {
    what: "what goes before the end of an incident that much was told of",
    all: [
      [1, "reopened"],
      [1, "recovered"],
    ],
    choosing: { past: told, isEventful: true },
    chosen: "line 0",
  },
  {
    what: "what failed once there is news of it",
    all: [
      [1, "opened", failed],
      [1, "recovered"],
    ],
    choosing: { isFailing: true },
    chosen: "line 0 1",
  },
  {
    what: "nothing anew for news where each event goes by itself",
    all: [
      [1, "opened", failed],
      [1, "recovered"],
    ],
    choosing: { isFailing: true, isEventful: true },
    chosen: undefined,
  },
  {
    what: "what was missed before what came after it",
    all: [
      [1, "recovered", failed],
      [2, "recovered"],
    ],
    choosing: { isFailing: true },
    chosen: "line 0",
  },
  {
    what: "what came after it once that was tried since",
    all: [
      [1, "recovered", { ...failed, triedAt: now - seconds(5) }],
      [2, "recovered"],
    ],
    choosing: { isFailing: true },
    chosen: "line 1",
  },
])("chooses $what", ({ all, choosing, chosen }) => {
  expect(choose(all, choosing)).toBe(chosen);
});
