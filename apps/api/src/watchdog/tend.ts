import { seconds } from "@heliograph/core";
import type { Database } from "@heliograph/db";
import type { Following } from "../freshness/follow-feed.ts";
import { tendFreshness } from "../freshness/tend-freshness.ts";
import { keepDoing } from "./keep-doing.ts";

/** Tends what is known of releases every 30 s until stopped. */
export const startTending = (
  database: Database,
  { now, ...following }: Omit<Following, "now" | "signal"> & { now: () => number },
): (() => Promise<void>) =>
  keepDoing((signal) => tendFreshness(database, { ...following, now: now(), signal }), {
    everyMs: seconds(30),
    failure: "tending releases failed",
    log: following.log,
  });
