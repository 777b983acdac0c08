import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { acknowledgementSchema } from "@heliograph/core";
import { acknowledgeIncident } from "../../operators/acknowledge-incident.ts";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { numberSchema } from "../number.ts";
import { refusals } from "../refusal.ts";

/** `POST /api/v1/incidents/{id}/acknowledgement`: an operator looks after an incident. */
export const acknowledgementRoute = ({ database, operators, addressOf, now }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/incidents/{id}/acknowledgement",
      summary: "Acknowledge an incident",
      description:
        "For operators. Nobody is reminded of the incident until it gets worse or a day has passed; its end is told all the same.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [admitOperators(operators, addressOf)] as const,
      request: { params: z.object({ id: numberSchema }) },
      responses: {
        200: {
          description: "Who looks after it, and since when",
          content: { "application/json": { schema: acknowledgementSchema } },
        },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "not_found",
          "conflict",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const { id: incidentId } = c.req.valid("param");
      const { operator } = c.var;
      const at = now();
      await acknowledgeIncident(database, { incidentId, operator, origin: addressOf(c) ?? "" }, at);
      return c.json({ incident: String(incidentId), operator, at: new Date(at).toISOString() }, 200);
    },
  );
