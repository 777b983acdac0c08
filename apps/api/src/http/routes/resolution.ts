import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { resolutionSchema } from "@heliograph/core";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import { closeIncident } from "../../operators/close-incident.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { numberSchema } from "../number.ts";
import { readJson } from "../read-json.ts";
import { refusals } from "../refusal.ts";
import { writtenLimitBytes, writtenText } from "../written-text.ts";

const bodySchema = z.strictObject({
  /** What readers are told. */
  reason: writtenText({ min: 10 }),
});

/** `POST /api/v1/incidents/{id}/resolution`: an operator closes an incident that does not end by itself. */
export const resolutionRoute = ({ database, operators, addressOf, plan, now }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/incidents/{id}/resolution",
      summary: "Close an incident",
      description:
        "For operators. Incidents of wrong bytes and of a log that contradicts itself, and of mirrors that nobody looks at any more, stay open until somebody closes them, with a reason that readers are told.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [
        admitOperators(operators, addressOf),
        readJson({ limitBytes: writtenLimitBytes }),
      ] as const,
      request: {
        params: z.object({ id: numberSchema }),
        body: { required: true, content: { "application/json": { schema: bodySchema } } },
      },
      responses: {
        200: {
          description: "Who closed it, when and why",
          content: { "application/json": { schema: resolutionSchema } },
        },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "not_found",
          "conflict",
          "unsupported_media_type",
          "too_large",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const { id: incidentId } = c.req.valid("param");
      const { reason } = c.req.valid("json");
      const { operator } = c.var;
      const at = now();
      const origin = addressOf(c) ?? "";
      await closeIncident(database, { incidentId, reason, operator, origin }, { plan, now: at });
      return c.json({ incident: String(incidentId), operator, reason, at: new Date(at).toISOString() }, 200);
    },
  );
