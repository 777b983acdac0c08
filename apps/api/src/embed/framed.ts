import type { Middleware } from "../http/context.ts";
import { embedStyleHash } from "./embed-style.ts";

const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src '${embedStyleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/** Lets an answer stand in a frame of any page, with its one style and nothing else. */
export const framed: Middleware = async (c, next) => {
  await next();
  c.res.headers.set("Content-Security-Policy", contentSecurityPolicy);
};
