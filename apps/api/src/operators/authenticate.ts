import { createHash, timingSafeEqual } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { ClientAddress } from "../http/client-address.ts";
import type { Env } from "../http/context.ts";
import { rateLimit } from "../http/limit-rate.ts";
import { Refusal } from "../http/refusal.ts";

/** Somebody who runs the site, and the SHA-256 of the token that shows it. */
export type Operator = { name: string; digest: Buffer };

/** What a request of an operator carries once it is known whose it is. */
export type OperatorEnv = Env & { Variables: { operator: string } };

/** Wrong tokens that one address may send. */
const wrongTokens = { count: 20, perSeconds: 900 };

const digestOf = (token: string) => createHash("sha256").update(token).digest();

/** An operator of the configuration, without the token itself. */
export const digestToken = ({ name, token }: { name: string; token: string }): Operator => ({
  name,
  digest: digestOf(token),
});

/** Lets operators in by their token, and nobody else. @throws Refusal `unauthorized` or `rate_limited` */
export function admitOperators(operators: readonly Operator[], addressOf: ClientAddress) {
  const limitWrong = rateLimit(wrongTokens);
  return createMiddleware<OperatorEnv>(async (c, next) => {
    const [, token] = /^Bearer ([\x21-\x7e]{1,256})$/i.exec(c.req.header("Authorization") ?? "") ?? [];
    const operator = token === undefined ? undefined : findOperator(operators, digestOf(token));
    if (operator === undefined) {
      if (token !== undefined) await limitWrong(addressOf(c) ?? "");
      c.header("WWW-Authenticate", "Bearer");
      throw new Refusal(
        "unauthorized",
        "this is for operators: send the token of one that heliograph.yaml names under `operators`, " +
          "as in `operators: [{ name: alice, token: ${ALICE_TOKEN} }]`",
      );
    }
    c.set("operator", operator.name);
    await next();
  });
}

const findOperator = (operators: readonly Operator[], digest: Buffer) =>
  operators.find((operator) => timingSafeEqual(operator.digest, digest));
