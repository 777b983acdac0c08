import { hash, randomUUID } from "node:crypto";
import { minutes } from "@heliograph/core";
import {
  beginAttempt,
  claimChannel,
  giveUpLost,
  insertDeliveries,
  lockWaiting,
  mergeDeliveries,
  readChannelPast,
  readDeliveries,
  type BegunAttempt,
  type ClaimedChannel,
  type Database,
  type StoredDelivery,
  type Transaction,
} from "@heliograph/db";
import { notifierOf, type Budget } from "@heliograph/notifiers";
import { transact } from "../ingest/transact.ts";
import { isRush, spend, type Allowance } from "./budget.ts";
import { chooseNext, type Choice } from "./choose.ts";
import { digestOf, mergeNotices } from "./merge.ts";

/** A delivery whose attempt has begun: that is written down, and nothing has gone out yet. */
export type Taken = {
  begun: BegunAttempt;
  channel: ClaimedChannel;
  delivery: Pick<StoredDelivery, "id" | "notice" | "queuedAt">;
  isEventful: boolean;
};

/** How destinations are sent to whose notifier is gone: not at all, which the attempt will tell. */
const unknownKind = {
  isEventful: false,
  keeps: "messages",
  budget: { burst: 1, everyMs: 1_000 } satisfies Budget,
} as const;

/**
 * Takes what a channel is to be sent next, and leases the channel and it to this attempt; `undefined` when nothing is due, or somebody
 * else is sending. What an attempt that nobody ended was sending is taken over with it.
 */
export const takeNext = (database: Database, channelId: number, now: number): Promise<Taken | undefined> =>
  transact(database, async (tx) => {
    const channel = await claimChannel(tx, channelId, now);
    if (channel === undefined) return undefined;
    await giveUpLost(tx, channelId, now);
    const { isEventful, keeps, budget } = notifierOf(channel.kind) ?? unknownKind;
    const allowance = allowanceFor(channel, budget, now);
    if (allowance === undefined) return undefined;
    const alone = isEventful || keeps === "state";
    const choice = chooseNext(await lockWaiting(tx, channelId), {
      past: await readChannelPast(tx, channelId, now),
      isEventful: alone,
      isFailing: channel.failingSince !== null,
      now,
    });
    if (choice === undefined) return undefined;
    const delivery = await prepare(tx, channelId, choice, now);
    const sender = randomUUID();
    const attempt = await beginAttempt(tx, { id: delivery.id, channelId }, { sender, allowance, now });
    const begun = { deliveryId: delivery.id, channelId, attempt, sender };
    return { begun, channel, delivery, isEventful: alone };
  });

/** What is left of a channel's budget once it is sent a message now; undefined while it is to be left alone. */
function allowanceFor({ id, allowance }: ClaimedChannel, budget: Budget, now: number): Allowance | undefined {
  const isLeftAlone = budget.hasRush === true && isRush(now, chanceOf(`${id} ${halfHourOf(now)}`));
  return isLeftAlone ? undefined : spend(allowance, budget, now);
}

const halfHourOf = (now: number) => Math.floor(now / minutes(30));

/** A number between 0 and 1 that is always the same for a text. */
const chanceOf = (text: string) => Number.parseInt(hash("sha256", text).slice(0, 8), 16) / 2 ** 32;

/** Makes one delivery of those that go out together. */
async function prepare(
  tx: Transaction,
  channelId: number,
  { kind, deliveries }: Choice,
  now: number,
): Promise<Taken["delivery"]> {
  const told = await readDeliveries(
    tx,
    deliveries.map(({ id }) => id),
  );
  return kind === "digest" ? digest(tx, channelId, told, now) : merged(tx, told, now);
}

/** The newest says what the older ones of its incident would have said. */
async function merged(
  tx: Transaction,
  told: readonly StoredDelivery[],
  now: number,
): Promise<Taken["delivery"]> {
  const newest = told.at(-1);
  if (newest === undefined) throw new Error("nothing was chosen");
  const older = told.slice(0, -1).map(({ id }) => id);
  const notice = mergeNotices(told.map((each) => each.notice));
  await mergeDeliveries(tx, older, { into: newest.id, notice, now });
  return { ...newest, notice };
}

/** A delivery of its own says what all of them would have said. */
async function digest(
  tx: Transaction,
  channelId: number,
  told: readonly StoredDelivery[],
  now: number,
): Promise<Taken["delivery"]> {
  const id = randomUUID();
  const notice = digestOf(newestOfEach(told), now);
  const occasion = `digest ${id}`;
  const times = { queuedAt: now, dueAt: now };
  await insertDeliveries(tx, [{ id, channelId, occasion, route: "", notice, state: "waiting", ...times }]);
  await mergeDeliveries(
    tx,
    told.map((each) => each.id),
    { into: id, notice, now },
  );
  return { id, notice, queuedAt: now };
}

/** One notice an incident, where several of it wait as one of them would say it. */
function newestOfEach(told: readonly StoredDelivery[]): StoredDelivery["notice"][] {
  const lines = Map.groupBy(told, ({ incidentId, id }) => incidentId ?? id);
  return [...lines.values()].map((line) => mergeNotices(line.map(({ notice }) => notice)));
}
