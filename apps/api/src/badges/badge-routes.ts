import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { minutes, seconds, slugSchema, type Mirrors } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { refuseMisfit } from "../http/answer-errors.ts";
import type { Env } from "../http/context.ts";
import { refusals } from "../http/refusal.ts";
import { shareAnswers } from "../http/share-answers.ts";
import { findMirror } from "../surfaces/find-mirror.ts";
import { keepLong } from "../surfaces/keep-long.ts";
import { openToAll } from "../surfaces/open-to-all.ts";
import { voiceIn } from "../surfaces/voice.ts";
import { metrics } from "./badge.ts";
import { badgeOf } from "./badge-of.ts";
import { badgeSvg } from "./badge-svg.ts";
import { shieldsBadge, shieldsSchema } from "./shields-badge.ts";

/** For how long a badge may be shown before it is asked for anew. */
const badgeFreshMs = minutes(1);

/** `/badge/{slug}/{metric}.svg` and `.json`: one figure of a mirror, for pages that are not ours. */
export const badgeRoutes = (status: () => Promise<Mirrors>) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/badge/{slug}/{file}",
      summary: "A badge",
      description:
        "One figure of a mirror: its status, the share of checks answered over 30 days (`uptime`), the median time to first byte over " +
        "24 hours (`latency`), how late 95 % of releases came (`freshness`), or whether its bytes are the recorded ones (`integrity`). " +
        "`.svg` is the picture, `.json` the same for the endpoint badge of shields.io.",
      tags: ["Elsewhere"],
      middleware: [
        openToAll,
        keepLong(badgeFreshMs),
        shareAnswers({ freshMs: badgeFreshMs, by: ["locale"] }),
      ] as const,
      request: {
        params: z.object({
          slug: slugSchema,
          file: z.templateLiteral([z.enum(metrics), ".", z.enum(["svg", "json"])]),
        }),
        query: z.object({ locale: z.enum(locales).default("en") }),
      },
      responses: {
        200: {
          description: "The badge",
          content: { "image/svg+xml": { schema: z.string() }, "application/json": { schema: shieldsSchema } },
        },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug, file } = c.req.valid("param");
      const [voice, { mirrors, incidents, asOf }] = await Promise.all([
        voiceIn(c.req.valid("query").locale),
        status(),
      ]);
      const metric = metrics.find((known) => file.startsWith(`${known}.`)) ?? "status";
      const badge = badgeOf(metric, { mirror: findMirror({ mirrors }, slug), incidents, asOf }, voice);
      if (file.endsWith(".json")) return c.json(shieldsBadge(badge, badgeFreshMs / seconds(1)), 200);
      return c.body(badgeSvg(badge, voice), 200, { "Content-Type": "image/svg+xml; charset=utf-8" });
    },
  );
