import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { mirrorIntegritySchema, slugSchema } from "@heliograph/core";
import type { Services } from "../../services.ts";
import { readMirrorIntegrity } from "../../status/read-mirror-integrity.ts";
import { refuseMisfit } from "../answer-errors.ts";
import type { Env } from "../context.ts";
import { Refusal, refusals } from "../refusal.ts";
import { shareAnswers } from "../share-answers.ts";
import { statusFreshMs } from "./fresh.ts";

/** `GET /api/v1/mirrors/{slug}/integrity`: whether the bytes of a mirror are what they should be. */
export const mirrorIntegrityRoute = (services: Services) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/mirrors/{slug}/integrity",
      summary: "A mirror's bytes",
      description:
        "Versions that were looked into and how far they are proved, what was found wrong, and what the mirror shows of the checksum database.",
      tags: ["Status"],
      middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
      request: { params: z.object({ slug: slugSchema }) },
      responses: {
        200: {
          description: "The mirror's bytes",
          content: { "application/json": { schema: mirrorIntegritySchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const integrity = await readMirrorIntegrity(c.req.valid("param").slug, services);
      if (integrity === undefined)
        throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
      return c.json(integrity, 200);
    },
  );
