import { minutes } from "@heliograph/core";
import { readSetting, saveSetting, type Transaction } from "@heliograph/db";
import { z } from "zod";

/** Whoever was asked no more often than this was not there all the while. */
const longestGapMs = minutes(1);

/** Since when there has been no gap, and when it was last so; epoch milliseconds. */
const listeningSchema = z.object({ since: z.number(), at: z.number() }).optional().catch(undefined);

/** Since when vantages have been listened to without a gap, in epoch milliseconds: before that their silence tells nothing. */
export async function listen(tx: Transaction, now: number): Promise<number> {
  const before = listeningSchema.parse(await readSetting(tx, "listening"));
  const since = before === undefined || now - before.at > longestGapMs ? now : before.since;
  await saveSetting(tx, "listening", { since, at: now });
  return since;
}
