import { days, histogramOf, hours, minutes } from "@heliograph/core";
import {
  readArrived,
  readDaysOfHours,
  readSetting,
  replaceLags,
  saveSetting,
  tryLock,
  type Arrived,
  type Database,
  type LagRollup,
} from "@heliograph/db";
import { z } from "zod";
import { transact } from "../ingest/transact.ts";

/** How far back lags are counted anew, and how often: the older releases are, the fewer come late; in the end nobody looks. */
const recounts = [
  { reachMs: days(3), everyMs: hours(1) },
  { reachMs: hours(26), everyMs: minutes(10) },
  { reachMs: hours(2), everyMs: minutes(1) },
];

/** When lags were last counted, in epoch milliseconds. */
const countedKey = "lags counted";
const countedSchema = z.number().default(0);

/** Counts how late the releases of the last hours and days came, what is due of it. Of several servers one does it at a time. */
export const rollUpLags = (database: Database, { now }: { now: number }): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "roll up lags"))) return;
    const before = countedSchema.parse(await readSetting(tx, countedKey));
    const due = recounts.find(({ everyMs }) => startOf(now, everyMs) !== startOf(before, everyMs));
    if (due === undefined) return;
    const since = startOf(now - due.reachMs, hours(1));
    await replaceLags(tx, "1h", since, (await readArrived(tx, since)).map(rollUp));
    const day = startOf(since, days(1));
    await replaceLags(tx, "1d", day, await readDaysOfHours(tx, day));
    await saveSetting(tx, countedKey, now);
  });

const startOf = (at: number, spanMs: number) => Math.floor(at / spanMs) * spanMs;

function rollUp({ atLeastMs, atMostMs, ...place }: Arrived): LagRollup {
  const within = (limitMs: number) => atMostMs.filter((atMost) => atMost <= limitMs).length;
  return {
    ...place,
    arrived: atMostMs.length,
    atLeast: histogramOf(atLeastMs),
    atMost: histogramOf(atMostMs),
    maxAtLeastMs: longest(atLeastMs),
    maxAtMostMs: longest(atMostMs),
    within1m: within(minutes(1)),
    within5m: within(minutes(5)),
    within30m: within(minutes(30)),
  };
}

const longest = (durationsMs: readonly number[]) => durationsMs.reduce((a, b) => Math.max(a, b), 0);
