import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { seconds, slugSchema, type Mirrors } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { refuseMisfit } from "../http/answer-errors.ts";
import type { Env } from "../http/context.ts";
import { noIndex } from "../http/no-index.ts";
import { refusals } from "../http/refusal.ts";
import { shareAnswers } from "../http/share-answers.ts";
import type { Services } from "../services.ts";
import { findMirror } from "../surfaces/find-mirror.ts";
import { openToAll } from "../surfaces/open-to-all.ts";
import { toldText } from "../surfaces/told-text.ts";
import { voiceIn } from "../surfaces/voice.ts";
import { allEmbed } from "./all-embed.ts";
import { embedPage, themes } from "./embed-page.ts";
import { framed } from "./framed.ts";
import { mirrorEmbed } from "./mirror-embed.ts";

/** How old an embed may be. */
const embedFreshMs = seconds(15);

/** `/embed/{slug}` and `/embed/all`: how a mirror is, or how all are, to stand in a frame of another page. */
export const embedRoutes = (
  { site, baseUrl }: Pick<Services, "site" | "baseUrl">,
  status: () => Promise<Mirrors>,
) =>
  new OpenAPIHono<Env>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/embed/{slug}",
      summary: "A small page to embed",
      description:
        "How a mirror is, or with `all` how all of them are, as HTML of less than 10 KB without script, for a frame in any page.",
      tags: ["Elsewhere"],
      middleware: [
        framed,
        noIndex,
        openToAll,
        shareAnswers({ freshMs: embedFreshMs, by: ["locale", "theme"] }),
      ] as const,
      request: {
        params: z.object({ slug: slugSchema }),
        query: z.object({ locale: z.enum(locales).default("en"), theme: z.enum(themes).default("auto") }),
      },
      responses: {
        200: { description: "The page", content: { "text/html": { schema: z.string() } } },
        ...refusals("invalid_request", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const { slug } = c.req.valid("param");
      const { locale, theme } = c.req.valid("query");
      const [voice, known] = await Promise.all([voiceIn(locale), status()]);
      const told = { status: known, voice, baseUrl: baseUrl() };
      const embed = slug === "all" ? allEmbed(told) : mirrorEmbed(findMirror(known, slug), told);
      const title = voice.t("surface.embed.title", { page: embed.title, site: toldText(site.title) });
      return c.html(embedPage({ ...embed, locale, theme, title }), 200);
    },
  );
