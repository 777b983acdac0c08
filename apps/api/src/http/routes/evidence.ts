import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { evidenceSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readEvidence } from "../../status/read-evidence.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { numberSchema } from "../number.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/evidence/{id}`: a finding with what proves it, but for the bytes. */
export const evidenceRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/evidence/{id}",
      summary: "The evidence of a finding",
      description:
        "What was found, the signed heads of a fork, the hash of the bundle, and how to prove it again.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      request: { params: z.object({ id: numberSchema }) },
      responses: {
        200: { description: "The evidence", content: { "application/json": { schema: evidenceSchema } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const evidence = await readEvidence(c.req.valid("param").id, services);
      if (evidence === undefined) throw new Refusal("not_found", "there is no such finding", { field: "id" });
      return c.json(evidence, 200);
    },
  );
