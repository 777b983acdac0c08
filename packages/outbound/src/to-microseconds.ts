/** Milliseconds without digits that mean nothing. */
export const toMicroseconds = (durationMs: number) => Math.round(durationMs * 1_000) / 1_000;
