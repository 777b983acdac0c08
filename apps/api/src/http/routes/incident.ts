import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { incidentDetailSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readIncidentDetail } from "../../status/read-incident-detail.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { numberSchema } from "../number.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/incidents/{id}`: one incident with all that is told of it. */
export const incidentRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/incidents/{id}",
      summary: "An incident",
      description:
        "One incident: its changes as they were measured, what operators told of it, how the check went that showed it, the incidents " +
        "that it explains or that explain it, maintenance that it fell into, and the chain that takes readers around it.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      request: { params: z.object({ id: numberSchema }) },
      responses: {
        200: {
          description: "The incident",
          content: { "application/json": { schema: incidentDetailSchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const detail = await readIncidentDetail(c.req.valid("param").id, services);
      if (detail === undefined) throw new Refusal("not_found", "there is no such incident", { field: "id" });
      return c.json(detail, 200);
    },
  );
