import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { minutes, silencedSchema } from "@heliograph/core";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import { longestSilenceMs, silence } from "../../operators/silence.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { numberSchema } from "../number.ts";
import { readJson } from "../read-json.ts";
import { refusals } from "../refusal.ts";
import { writtenLimitBytes, writtenText } from "../written-text.ts";

const bodySchema = z.strictObject({
  lastsMinutes: z
    .int()
    .min(1)
    .max(longestSilenceMs / minutes(1)),
  /** For other operators. */
  reason: writtenText({ min: 3 }),
});

/** `POST /api/v1/incidents/{id}/silence`: an operator keeps messages about an incident back for a while. */
export const silenceRoute = ({ database, operators, addressOf, plan, now }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/incidents/{id}/silence",
      summary: "Silence an incident",
      description:
        "For operators. Messages about the incident stop for seven days at most, and nothing else changes. If it still goes on then " +
        "and nobody was told of it, one message goes out.",
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
        201: {
          description: "Until when it is silent, by whose order and why",
          content: { "application/json": { schema: silencedSchema } },
        },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "not_found",
          "unsupported_media_type",
          "too_large",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const { id: incidentId } = c.req.valid("param");
      const { lastsMinutes, reason } = c.req.valid("json");
      const { operator } = c.var;
      const at = now();
      const lastsMs = minutes(lastsMinutes);
      const wanted = { topic: { incidentId }, lastsMs, reason, operator, origin: addressOf(c) ?? "" };
      await silence(database, wanted, { plan, now: at });
      return c.json(
        { incident: String(incidentId), operator, reason, endsAt: new Date(at + lastsMs).toISOString() },
        201,
      );
    },
  );
