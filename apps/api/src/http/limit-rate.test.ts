import { Hono } from "hono";
import { expect, it } from "vitest";
import { answerErrors } from "./answer-errors.ts";
import type { Env } from "./context.ts";
import { limitByAddress } from "./limit-rate.ts";
import { pino } from "pino";

function limited() {
  const app = new Hono<Env>();
  app.onError(answerErrors(pino({ level: "silent" })));
  app.use(limitByAddress({ count: 2, perSeconds: 60 }, (c) => c.req.header("From")));
  return app.get("/", (c) => c.text("here"));
}

const statuses = async (app: Hono<Env>, addresses: readonly (string | undefined)[]) => {
  const answers: number[] = [];
  for (const address of addresses) {
    const headers: Record<string, string> = address === undefined ? {} : { From: address };
    answers.push((await app.request("/", { headers })).status);
  }
  return answers;
};

it("lets each address ask so often, and then says when to ask again", async () => {
  const app = limited();
  expect(await statuses(app, ["192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.1"])).toEqual([
    200, 200, 200, 429,
  ]);
  const refused = await app.request("/", { headers: { From: "192.0.2.1" } });
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: "rate_limited" });
});

it("counts the addresses of one IPv6 subscriber together", async () => {
  const addresses = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:2::3", "2001:db8:1:3::1"];
  expect(await statuses(limited(), addresses)).toEqual([200, 200, 429, 200]);
});

it("leaves calls from within the process alone", async () => {
  expect(await statuses(limited(), [undefined, undefined, undefined])).toEqual([200, 200, 200]);
});
