import type { Middleware } from "./context.ts";

/** Keeps an answer out of search engines. */
export const noIndex: Middleware = async (c, next) => {
  await next();
  c.header("X-Robots-Tag", "noindex");
};
