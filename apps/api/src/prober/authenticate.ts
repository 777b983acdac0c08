import { createHash } from "node:crypto";
import { authenticateVantage, type AuthenticatedVantage, type Database } from "@heliograph/db";
import { createMiddleware } from "hono/factory";
import type { ClientAddress } from "../http/client-address.ts";
import type { Env } from "../http/context.ts";
import { rateLimit } from "../http/limit-rate.ts";
import { rates } from "../http/rates.ts";
import { Refusal } from "../http/refusal.ts";

/** What a request of a prober carries once it is known whose it is. */
export type ProberEnv = Env & { Variables: { vantage: AuthenticatedVantage } };

/** How a token is kept: its SHA-256 in hexadecimal. */
export const tokenSha256 = (token: string) => createHash("sha256").update(token).digest("hex");

/** Wrong tokens that one address may send. */
const wrongTokens = { count: 20, perSeconds: 900 };

/** Lets probers in by their token, and tells their vantages apart. @throws Refusal `unauthorized` or `rate_limited` */
export function admitProbers(database: Database, addressOf: ClientAddress) {
  const limitWrong = rateLimit(wrongTokens);
  const limitProber = rateLimit(rates.probers);
  return createMiddleware<ProberEnv>(async (c, next) => {
    const [, token] = /^Bearer ([\x21-\x7e]{1,256})$/i.exec(c.req.header("Authorization") ?? "") ?? [];
    const vantage = token === undefined ? undefined : await authenticateVantage(database, tokenSha256(token));
    if (vantage === undefined) {
      await limitWrong(addressOf(c) ?? "");
      c.header("WWW-Authenticate", "Bearer");
      throw new Refusal("unauthorized", "the token is not one of a vantage");
    }
    await limitProber(vantage.slug);
    c.set("vantage", vantage);
    await next();
  });
}
