const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A number of seconds in a few words, in the largest unit of which there are two: `7 days`, `90 seconds`. */
export function durationInWords(seconds: number): string {
  const [unit, length] = units.find(([, each]) => seconds >= 2 * each) ?? ["second", 1];
  const count = Math.round(seconds / length);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
