import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { channelTestSchema, slugSchema } from "@heliograph/core";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import { testChannel } from "../../operators/test-channel.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { refusals } from "../refusal.ts";

/** `POST /api/v1/channels/{name}/test`: an operator has a channel sent a test. */
export const channelTestRoute = ({ database, operators, addressOf, means, now }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/channels/{name}/test",
      summary: "Test a channel",
      description:
        "For operators. Sends a test at once and tells how the vendor answered. A channel that was disabled is used again once it takes a test.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [admitOperators(operators, addressOf)] as const,
      request: { params: z.object({ name: slugSchema }) },
      responses: {
        200: {
          description: "How it went",
          content: { "application/json": { schema: channelTestSchema } },
        },
        ...refusals("invalid_request", "unauthorized", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { name } = c.req.valid("param");
      const actor = { operator: c.var.operator, origin: addressOf(c) ?? "" };
      const moment = { means, now: now(), signal: c.req.raw.signal };
      return c.json(await testChannel(database, { name, ...actor }, moment), 200);
    },
  );
