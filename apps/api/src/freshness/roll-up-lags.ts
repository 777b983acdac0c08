import { days, histogramOf, hours, minutes } from "@heliograph/core";
import {
  readArrived,
  replaceLags,
  tryLock,
  type Arrived,
  type Database,
  type LagRollup,
} from "@heliograph/db";
import { transact } from "../ingest/transact.ts";

/** The spans that lags are counted in, and how many of them are counted anew: what is older is looked for no more. */
const recounts = [
  { spanMs: hours(1), spans: 26 },
  { spanMs: days(1), spans: 3 },
];

/** Counts how late the releases of the last hours and days came. Of several servers one does it at a time. */
export async function rollUpLags(database: Database, { now }: { now: number }): Promise<void> {
  for (const { spanMs, spans } of recounts) {
    const since = (Math.floor(now / spanMs) + 1 - spans) * spanMs;
    await transact(database, async (tx) => {
      if (!(await tryLock(tx, "roll up lags"))) return;
      const arrived = await readArrived(tx, { since, spanMs });
      await replaceLags(tx, { since, spanMs }, arrived.map(rollUp));
    });
  }
}

function rollUp({ atLeastMs, atMostMs, missing, ...place }: Arrived): LagRollup {
  const within = (limitMs: number) => atMostMs.filter((atMost) => atMost <= limitMs).length;
  return {
    ...place,
    arrived: atMostMs.length,
    missing,
    atLeast: [...histogramOf(atLeastMs)],
    atMost: [...histogramOf(atMostMs)],
    maxAtLeastMs: longest(atLeastMs),
    maxAtMostMs: longest(atMostMs),
    within1m: within(minutes(1)),
    within5m: within(minutes(5)),
    within30m: within(minutes(30)),
  };
}

const longest = (durationsMs: readonly number[]) => durationsMs.reduce((a, b) => Math.max(a, b), 0);
