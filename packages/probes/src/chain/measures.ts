import type { Measures, Walk } from "@heliograph/core";

/** `totalMs`, and by operation `infoMs`, `modMs` and so on. */
export const timesOf = ({ totalMs, operations }: Walk): Measures => ({
  ...Object.fromEntries(operations.map(({ operation, totalMs: ms }) => [`${operation}Ms`, ms])),
  totalMs,
});
