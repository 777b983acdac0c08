import { OpenAPIHono, z } from "@hono/zod-openapi";
import { minutes, slugSchema, type Mirrors } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { readIncidents, readNotesOf } from "@heliograph/db";
import type { Env, RequestContext } from "../http/context.ts";
import { refusals } from "../http/refusal.ts";
import { shareAnswers } from "../http/share-answers.ts";
import type { Services } from "../services.ts";
import { findMirror } from "../surfaces/find-mirror.ts";
import { openToAll } from "../surfaces/open-to-all.ts";
import { voiceIn } from "../surfaces/voice.ts";
import { feedFormats, type FeedFormat } from "./feed-formats.ts";
import { makeFeed } from "./make-feed.ts";

/** How old a feed may be. */
const feedFreshMs = minutes(1);

/** How many incidents a feed holds. */
const mostIncidents = 50;

const formats = ["atom", "rss", "json"] as const satisfies readonly FeedFormat[];

/** `/{locale}/feed.atom`, `.rss` and `.json`: incidents and maintenance of all mirrors; the same below a mirror's page. */
export function feedRoutes(
  { database, site, baseUrl }: Services,
  status: () => Promise<Mirrors>,
): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();
  for (const locale of locales) {
    for (const format of formats) {
      const { write, contentType } = feedFormats[format];
      const feed = async (c: RequestContext, slug: string | undefined) => {
        const known = await status();
        const mirror = slug === undefined ? undefined : findMirror(known, slug);
        const { incidents } = await readIncidents(database, { mirror: slug, limit: mostIncidents });
        const notes = await readNotesOf(
          database,
          incidents.map(({ id }) => Number(id)),
        );
        const made = makeFeed(
          {
            status: known,
            incidents: incidents.map((incident) => ({
              incident,
              notes: notes.get(Number(incident.id)) ?? [],
            })),
            mirror,
          },
          { voice: await voiceIn(locale), format, siteTitle: site.title, baseUrl: baseUrl() },
        );
        return c.body(write(made), 200, { "Content-Type": contentType });
      };
      const shared = shareAnswers({ freshMs: feedFreshMs });
      app.get(`/${locale}/feed.${format}`, openToAll, shared, (c) => feed(c, undefined));
      app.get(`/${locale}/mirrors/:slug/feed.${format}`, openToAll, shared, (c) =>
        feed(c, c.req.param("slug")),
      );
    }
  }
  describe(app, "/{locale}/feed.{format}", "Incidents of all mirrors as a feed", z.object(place));
  describe(
    app,
    "/{locale}/mirrors/{slug}/feed.{format}",
    "A mirror's incidents as a feed",
    z.object({ ...place, slug: slugSchema }),
  );
  return app;
}

const place = { locale: z.enum(locales), format: z.enum(formats) };

function describe(app: OpenAPIHono<Env>, path: string, summary: string, params: z.ZodObject): void {
  app.openAPIRegistry.registerPath({
    method: "get",
    path,
    summary,
    description:
      "The newest incidents with all that happened to them, and announced maintenance, as Atom, RSS 2.0 or JSON Feed 1.1. An entry keeps its id; `updated` is when anything happened to it last.",
    tags: ["Elsewhere"],
    request: { params },
    responses: {
      200: {
        description: "The feed",
        content: Object.fromEntries(
          formats.map((format) => [feedFormats[format].contentType.split(";")[0], { schema: z.string() }]),
        ),
      },
      ...refusals("not_found", "rate_limited", "unavailable"),
    },
  });
}
