import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { ClientAddress } from "./client-address.ts";
import type { Middleware } from "./context.ts";
import { Refusal } from "./refusal.ts";

export type Rate = { count: number; perSeconds: number };

/** Counts one more request of somebody. @throws Refusal `rate_limited` when that was one too many */
export type RateLimit = (who: string) => Promise<void>;

/** A limit of so many requests in so many seconds, for each sender. */
export function rateLimit({ count, perSeconds }: Rate): RateLimit {
  const limiter = new RateLimiterMemory({ points: count, duration: perSeconds });
  return async (who) => {
    try {
      await limiter.consume(who);
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      const retryAfterSeconds = Math.max(1, Math.ceil(rejection.msBeforeNext / 1_000));
      throw new Refusal("rate_limited", "too many requests", { retryAfterSeconds });
    }
  };
}

/** Limits the requests of each client address; calls from within the process are free. */
export function limitByAddress(rate: Rate, addressOf: ClientAddress): Middleware {
  const limit = rateLimit(rate);
  return async (c, next) => {
    const address = addressOf(c);
    if (address !== undefined) await limit(household(address));
    await next();
  };
}

/** An IPv6 subscriber has 2^64 addresses: they count as one. */
export const household = (address: string) =>
  isIPv6(address) ? address.split(":").slice(0, 4).join(":") : address;
