import { days } from "@heliograph/core";

/** What one prober asks of one mirror on a UTC day for the sake of its releases. */
export const dailyRequests = 30_000;
export const dailyBytes = 64 * 1_024 * 1_024;

/** How much of a day's budget is left: beyond it only the most needed is asked for, and nothing beyond twice of it. */
export type Allowance = "ample" | "scarce" | "none";

/** The requests and bytes of a UTC day. */
export class DayBudget {
  #day = 0;
  #requests = 0;
  #bytes = 0;

  /** Counts one request and what came of it. */
  spend(bytes: number, now: number): void {
    const spent = this.spent(now);
    this.#day = dayOf(now);
    this.#requests = spent.requests + 1;
    this.#bytes = spent.bytes + bytes;
  }

  /** What was spent on the day of `now`. */
  spent(now: number): { requests: number; bytes: number } {
    return dayOf(now) === this.#day
      ? { requests: this.#requests, bytes: this.#bytes }
      : { requests: 0, bytes: 0 };
  }

  /** What may still be spent on the day of `now`. */
  allowance(now: number): Allowance {
    const { requests, bytes } = this.spent(now);
    const share = Math.max(requests / dailyRequests, bytes / dailyBytes);
    if (share < 1) return "ample";
    return share < 2 ? "scarce" : "none";
  }
}

const dayOf = (at: number) => Math.floor(at / days(1));
