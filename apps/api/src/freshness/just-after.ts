import { seconds } from "@heliograph/core";
import { parseTime } from "@heliograph/goproxy";

/** A moment at most a nanosecond after another, both as RFC 3339 has them. */
export function justAfter(timestamp: string): string {
  const [, whole = "", fraction = "", zone = ""] =
    /^(.+:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-].+)$/.exec(timestamp) ?? [];
  const nanoseconds = Number(fraction.slice(0, 9).padEnd(9, "0")) + 1;
  if (nanoseconds < 1e9) return `${whole}.${String(nanoseconds).padStart(9, "0")}${zone}`;
  return new Date((parseTime(`${whole}${zone}`) ?? Number.NaN) + seconds(1)).toISOString();
}
