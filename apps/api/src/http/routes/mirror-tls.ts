import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { mirrorTlsSchema, slugSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readMirrorTls } from "../../status/cards/read-mirror-tls.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { historyFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/tls`: how a mirror's connections are secured. */
export const mirrorTlsRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/tls",
      summary: "A mirror's TLS",
      description:
        "How a mirror keeps each rule of TLS and how those were kept before, its certificates of the last 7 days and who was shown them, " +
        "how long handshakes took, and what each vantage last saw of the connection.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: historyFreshMs })] as const,
      request: { params: z.object({ slug: slugSchema }) },
      responses: {
        200: {
          description: "The mirror's TLS",
          content: { "application/json": { schema: mirrorTlsSchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const tls = await readMirrorTls(c.req.valid("param").slug, services);
      if (tls === undefined) throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      return c.json(tls, 200);
    },
  );
