import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { heartbeatSchema, workSchema } from "@heliograph/core";
import { admitProbers, type ProberEnv } from "../../prober/authenticate.ts";
import { hear } from "../../prober/hear.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { readJson } from "../read-json.ts";
import { refusals } from "../refusal.ts";

const limitBytes = 65_536;

/** `POST /api/v1/prober/heartbeat`: a prober reports and is told its work. */
export const heartbeatRoute = ({ database, plan, addressOf, now }: Services) =>
  new OpenAPIHono<ProberEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/prober/heartbeat",
      summary: "Report and fetch work",
      description:
        "For probers, every 30 s and at once when their own network fails or returns. A new process takes its vantage over.",
      tags: ["Probers"],
      security: [{ token: [] }],
      middleware: [admitProbers(database, addressOf), readJson({ limitBytes })] as const,
      request: { body: { required: true, content: { "application/json": { schema: heartbeatSchema } } } },
      responses: {
        200: { description: "The prober's work", content: { "application/json": { schema: workSchema } } },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "suspended",
          "stale_epoch",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => c.json(await hear(database, c.var.vantage, c.req.valid("json"), { plan, now: now() }), 200),
  );
