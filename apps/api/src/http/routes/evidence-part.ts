import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { sha256Schema } from "@heliograph/core";
import { bundleLimitBytes, partBytes, takePart } from "../../evidence/take-part.ts";
import { admitProbers, type ProberEnv } from "../../prober/authenticate.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { readBody } from "../read-body.ts";
import { refusals } from "../refusal.ts";

const wholeNumber = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,8})$/, "must be a whole number")
  .transform(Number);

const progressSchema = z.object({ received: z.int(), parts: z.int(), complete: z.boolean() });

/** `PUT /api/v1/prober/evidence/{sha256}/{part}`: a part of a bundle that proves a finding. */
export const evidencePartRoute = ({ database, addressOf, now }: Services) =>
  new OpenAPIHono<ProberEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "put",
      path: "/prober/evidence/{sha256}/{part}",
      summary: "Hand over evidence",
      description:
        "For probers. A bundle is named by its SHA-256 and sent in parts of 1 MiB, numbered from 0, in any order and as often as need be; " +
        "`size` is that of the whole, 65 MiB at most. Once all parts are there the hash is checked: a wrong one answers 422, and all of it is to be sent again.",
      tags: ["Probers"],
      security: [{ token: [] }],
      middleware: [admitProbers(database, addressOf)] as const,
      request: {
        params: z.object({ sha256: sha256Schema, part: wholeNumber }),
        query: z.object({ size: wholeNumber.pipe(z.int().min(1).max(bundleLimitBytes)) }),
        body: {
          required: true,
          content: { "application/octet-stream": { schema: z.string().meta({ format: "binary" }) } },
        },
      },
      responses: {
        200: {
          description: "How much of the bundle is there",
          content: { "application/json": { schema: progressSchema } },
        },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "too_large",
          "wrong_hash",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const { sha256, part } = c.req.valid("param");
      const { size: sizeBytes } = c.req.valid("query");
      const content = await readBody(c.req.raw, partBytes);
      const sent = { vantageId: c.var.vantage.id, sha256, sizeBytes, part, content };
      return c.json(await takePart(database, sent, now()), 200);
    },
  );
