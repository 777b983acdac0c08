import type { Middleware } from "../http/context.ts";

/** Lets pages of any site read or show an answer that is everybody's. */
export const openToAll: Middleware = async (c, next) => {
  await next();
  c.res.headers.set("Access-Control-Allow-Origin", "*");
  c.res.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
};
