/**
 * How a minute went for the go command, from best to worst: nobody looked; an answer; 404 or 410, which any separator passes;
 * an error, which only a pipe passes; or nothing for so long that the go command would still wait.
 */
export const minuteStates = ["unseen", "ok", "not-found", "error", "hangs"] as const;
export type MinuteState = (typeof minuteStates)[number];

/** Minutes of a UTC day. */
export const minutesPerDay = 1_440;
