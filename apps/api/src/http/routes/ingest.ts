import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { batchSchema, receiptSchema } from "@heliograph/core";
import { ingest } from "../../ingest/ingest.ts";
import { admitProbers, type ProberEnv } from "../../prober/authenticate.ts";
import type { Services } from "../../services.ts";
import { pulseOf } from "../../watcher/pulse.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { readJson } from "../read-json.ts";
import { refusals } from "../refusal.ts";

const limitBytes = 2 * 1_048_576;

/** `POST /api/v1/ingest`: a prober's observations. */
export function ingestRoute({ database, plan, addressOf, now }: Services) {
  const beat = pulseOf(database, "ingest");
  return new OpenAPIHono<ProberEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/ingest",
      summary: "Record observations",
      description:
        "For probers. Each observation is looked at for itself: what is malformed or not assigned is refused with its index and field, " +
        "the rest is kept. The receipt is given after the commit; sending a batch again has no effect. The body may be gzipped.",
      tags: ["Probers"],
      security: [{ token: [] }],
      middleware: [admitProbers(database, addressOf), readJson({ limitBytes })] as const,
      request: { body: { required: true, content: { "application/json": { schema: batchSchema } } } },
      responses: {
        200: {
          description: "What became of the batch",
          content: { "application/json": { schema: receiptSchema } },
        },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "stale_epoch",
          "too_large",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const { epoch, sentAt, observations } = c.req.valid("json");
      const batch = { epoch, sentAt: Date.parse(sentAt), observations };
      const receipt = await ingest(database, c.var.vantage, batch, { plan, now: now() });
      await beat();
      return c.json(receipt, 200);
    },
  );
}
