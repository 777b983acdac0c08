import type { MirrorMemory, ModuleVersion } from "../memory/mirror-memory.ts";
import { zipLimitBytes } from "./inspect-version.ts";

const mebibyte = 1_024 * 1_024;

/** Most bytes that are taken from a mirror on a UTC day, but for what is asked for without zips. */
export const dailyLimitBytes = 200 * mebibyte;

/** The part of a day's bytes that one zip may take which is fetched again and again. */
const shareOfOne = 0.25;

/** Most bytes of zips in one run. */
const runLimitBytes = 64 * mebibyte;

/** How many bytes the zip of a version may have in a run that has taken so many until now; 0 when it is not to be asked for. */
export function zipAllowance(
  one: ModuleVersion,
  { mirror, runBytes, now }: { mirror: MirrorMemory; runBytes: number; now: number },
): number {
  if (!mirror.isZipDue(one, dailyLimitBytes * shareOfOne, now)) return 0;
  const left = Math.min(dailyLimitBytes - mirror.spentBytes(now), runLimitBytes - runBytes);
  return Math.max(0, Math.min(left, zipLimitBytes));
}
