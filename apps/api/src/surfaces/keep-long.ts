import { days, seconds } from "@heliograph/core";
import type { Middleware } from "../http/context.ts";

/** Lets whoever stands between us and readers keep an answer for so long, and show it for a day more while asking anew or in vain. */
export const keepLong =
  (freshMs: number): Middleware =>
  async (c, next) => {
    await next();
    if (c.res.status !== 200 && c.res.status !== 304) return;
    const longer = days(1) / seconds(1);
    c.res.headers.set(
      "Cache-Control",
      `public, max-age=${freshMs / seconds(1)}, stale-while-revalidate=${longer}, stale-if-error=${longer}`,
    );
  };
