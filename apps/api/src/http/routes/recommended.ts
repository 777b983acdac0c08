import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { recommendationSchema, slugSchema, type Recommendation } from "@heliograph/core";
import { readPlaces, readRecommendations } from "@heliograph/db";
import { formOf, SettingError, type FormId } from "@heliograph/goproxy/setup";
import { chosenPlaces } from "../../chains/chosen-places.ts";
import { scopeNameOf } from "../../chains/scopes.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { weakTag } from "../stored-answer.ts";
import { statusFreshMs } from "./fresh.ts";

const plain = "text/plain; charset=utf-8";
const yaml = "application/yaml; charset=utf-8";

/** The media types of the forms in which a recommendation can be had. */
const contentTypes = {
  text: plain,
  env: plain,
  dockerfile: plain,
  "github-actions": yaml,
  gitlab: yaml,
  configmap: yaml,
} as const satisfies Partial<Record<FormId, string>>;

const query = z.object({
  /** Everybody where neither is given. */
  region: slugSchema.optional(),
  vantage: slugSchema.optional(),
  format: z
    .enum(["json", "text", "env", "dockerfile", "github-actions", "gitlab", "configmap"])
    .default("json"),
});

/** `GET /api/v1/chains/recommended`: which chain to take, for a program to poll. */
export const recommendedRoute = ({ database, now }: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/chains/recommended",
      summary: "The chain to take",
      description:
        "The GOPROXY value that would have cost the least over the last 7 days, for everybody, a region or a vantage, with the " +
        "reasons. Minutes that only the origin would have served count as lost, as nobody measures origins. It changes only for a " +
        "lasting difference, or within minutes where a mirror of it is down, late or not to be trusted; from the moment an incident " +
        "about the integrity of one is open it is not told any more. Where no chain can be recommended the answer is 404 with the " +
        "code `no_recommendation`. The ETag changes with what is to be set " +
        "and with nothing else, so that a poll with If-None-Match sees 304 until there is something to do.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs, by: ["region", "vantage", "format"] })] as const,
      request: { query },
      responses: {
        200: {
          description: "The recommendation",
          content: {
            "application/json": { schema: recommendationSchema },
            "text/plain": { schema: z.string() },
            "application/yaml": { schema: z.string() },
          },
        },
        ...refusals("invalid_request", "not_found", "no_recommendation", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { format, ...whom } = c.req.valid("query");
      chosenPlaces(await readPlaces(database), whom);
      const [recommendation] = await readRecommendations(database, { scope: scopeNameOf(whom), now: now() });
      if (recommendation === undefined)
        throw new Refusal("no_recommendation", "there is no chain that can be recommended at the moment");
      if (format === "json") return c.json(recommendation, 200, { ETag: tagOf(recommendation) });
      return c.body(`${write(format, recommendation)}\n`, 200, { "Content-Type": contentTypes[format] });
    },
  );

/** What is to be set, and since when: figures and times of making differ each time while that stays. */
const tagOf = ({ scope, goproxy, gosumdb, since }: Recommendation) =>
  weakTag(JSON.stringify([scope, goproxy, gosumdb, since]));

function write(format: keyof typeof contentTypes, { goproxy, gosumdb }: Recommendation): string {
  try {
    return formOf(format, { goproxy, ...(gosumdb !== null && { gosumdb }) });
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    throw new Refusal("invalid_request", error.message, { field: "format" });
  }
}
