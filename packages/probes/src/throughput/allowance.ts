import { days } from "@heliograph/core";

/** What a mirror may be asked for at once after a long rest; a process that has just begun may ask for little. */
const mostBytes = 64_000_000;
const firstBytes = 10_000_000;

/** The bytes that may be fetched of a mirror: they come back evenly over the day, so that every hour has its share. */
export class Allowance {
  #bytes = firstBytes;
  #at: number | undefined;

  /** How many bytes may be fetched at a time, where so many come back a day. */
  left(dailyBytes: number, now: number): number {
    const sinceMs = Math.max(0, now - (this.#at ?? now));
    this.#at = now;
    this.#bytes = Math.min(mostBytes, dailyBytes, this.#bytes + (sinceMs * dailyBytes) / days(1));
    return Math.max(0, Math.floor(this.#bytes));
  }

  /** Takes bytes away; what is taken beyond what was left has to come back first. */
  spend(bytes: number): void {
    this.#bytes -= bytes;
  }
}
