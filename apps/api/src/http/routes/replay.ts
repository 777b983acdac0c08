import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { goproxyLimit, replaySchema, slugSchema } from "@heliograph/core";
import { readPlaces } from "@heliograph/db";
import { GoproxyError } from "@heliograph/goproxy/chain";
import { chosenPlaces } from "../../chains/chosen-places.ts";
import { replayChains } from "../../chains/replay-chains.ts";
import { takeTurns } from "../../chains/take-turns.ts";
import { toldReplay } from "../../chains/told-replay.ts";
import { windowOf } from "../../chains/window.ts";
import { plannedHops, type PlannedHop } from "../../plan/planned-hops.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { limitByAddress } from "../limit-rate.ts";
import { rates } from "../rates.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

const mostHops = 32;

const mostWaiting = 8;

const query = z.object({
  goproxy: z.string().min(1).max(goproxyLimit),
  days: z.enum(["30", "90"]).default("30").transform(Number),
  /** All vantages together where neither is given. */
  region: slugSchema.optional(),
  vantage: slugSchema.optional(),
});

/** `GET /api/v1/chains/replay`: what a chain would have cost over the recorded history. */
export function replayRoute({ database, plan, addressOf, now }: Services) {
  const inTurn = takeTurns({ mostWaiting });
  return new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/chains/replay",
      summary: "What a chain would have cost",
      description:
        "Any GOPROXY value of up to 32 entries over the last 30 or 90 days: the minutes of each vantage in which the go command " +
        "would have been served, failed or held up, or had modules without checksums, and the time that was lost. A minute counts as " +
        "its worst run. Nobody measures origins: where only `direct` was left they are taken to answer, in minutes counted apart. A " +
        "minute of which nothing is known is not counted. An address may have 20 replays made a minute.",
      tags: ["Status"],
      middleware: [
        shareAnswers({
          freshMs: historyFreshMs,
          by: ["goproxy", "days", "region", "vantage"],
          ahead: false,
        }),
        limitByAddress(rates.replays, addressOf),
      ] as const,
      request: { query },
      responses: {
        200: {
          description: "What it would have cost",
          content: { "application/json": { schema: replaySchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { goproxy, days, ...whom } = c.req.valid("query");
      const hops = readHops(goproxy, plan);
      const places = chosenPlaces(await readPlaces(database), whom);
      const at = now();
      const order = { hops, window: windowOf(at, days) };
      const [replays = []] = await inTurn(() => replayChains(database, { plan, orders: [order], places }));
      return c.json(toldReplay(replays, order, at), 200);
    },
  );
}

function readHops(goproxy: string, { targets }: Plan): PlannedHop[] {
  try {
    const hops = plannedHops(goproxy, targets.values());
    if (hops.length <= mostHops) return hops;
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error;
    throw new Refusal("invalid_request", error.message, { field: "goproxy" });
  }
  throw new Refusal("invalid_request", `more than ${mostHops} entries`, { field: "goproxy" });
}
