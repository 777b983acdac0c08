import type { Middleware } from "./context.ts";

/** Nothing but our own files; no inline script or style, frames of our own embeds alone, no frame around us. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Tells browsers what our pages never do; an answer that may do even less says so itself. */
export const secureHeaders: Middleware = async (c, next) => {
  await next();
  if (!c.res.headers.has("Content-Security-Policy"))
    c.header("Content-Security-Policy", contentSecurityPolicy);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cross-Origin-Opener-Policy", "same-origin");
};
