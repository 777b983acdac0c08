import { minutes, seconds } from "@heliograph/core";

/** How old an answer about the present may be. */
export const statusFreshMs = seconds(5);

/** How old an answer about the past may be. */
export const historyFreshMs = minutes(1);

/** How old an answer may be that grows while somebody waits for it. */
export const lookupFreshMs = seconds(1);
