import { seconds } from "@heliograph/core";

/** The moment a nanosecond after another, both as RFC 3339 has them. */
export function justAfter(timestamp: string): string {
  const [, whole = "", fraction = "", zone = ""] = /^(.{19})(?:[.,](\d+))?(.+)$/.exec(timestamp) ?? [];
  const next = (BigInt(`1${fraction.padEnd(9, "0")}`) + 1n).toString();
  if (next.startsWith("1")) return `${whole}.${next.slice(1)}${zone}`;
  return new Date(Date.parse(`${whole}${zone}`) + seconds(1)).toISOString();
}
