import { days, hours, minutes, seconds } from "@heliograph/core";
import { z } from "zod";

const unitMs = new Map([
  ["s", seconds(1)],
  ["m", minutes(1)],
  ["h", hours(1)],
  ["d", days(1)],
]);

/** A stretch of time as people write it, `90s`, `5m`, `2h` or `14d`, read as milliseconds within the bounds. */
export const durationSchema = ({ minMs, maxMs }: { minMs: number; maxMs: number }) =>
  z.string().transform((text, context) => {
    const [, count, unit = ""] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
    const durationMs = Number(count) * (unitMs.get(unit) ?? Number.NaN);
    if (durationMs >= minMs && durationMs <= maxMs) return durationMs;
    context.addIssue({
      code: "custom",
      message: Number.isNaN(durationMs)
        ? "must be a whole number with a unit: 90s, 5m, 2h or 14d"
        : `must be between ${spell(minMs)} and ${spell(maxMs)}`,
    });
    return z.NEVER;
  });

/** The shortest spelling of a duration in whole units. */
function spell(durationMs: number): string {
  const [unit, lengthMs] = [...unitMs].findLast(([, length]) => durationMs % length === 0) ?? ["s", 1_000];
  return `${durationMs / lengthMs}${unit}`;
}
