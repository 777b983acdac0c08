import { minutes, seconds } from "@heliograph/core";

/** How old an answer about the present may be. */
export const statusFreshMs = seconds(5);

/** How old an answer about the past may be. */
export const historyFreshMs = minutes(1);
