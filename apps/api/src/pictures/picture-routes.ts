import type { Node } from "@takumi-rs/core";
import { minutes, type Mirrors } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { readIncident } from "@heliograph/db";
import { Hono } from "hono";
import type { Env, RequestContext } from "../http/context.ts";
import { numberSchema } from "../http/number.ts";
import { Refusal } from "../http/refusal.ts";
import { shareAnswers } from "../http/share-answers.ts";
import type { Services } from "../services.ts";
import { findMirror } from "../surfaces/find-mirror.ts";
import { keepLong } from "../surfaces/keep-long.ts";
import { openToAll } from "../surfaces/open-to-all.ts";
import { voiceIn } from "../surfaces/voice.ts";
import { incidentCard } from "./incident-card.ts";
import { mirrorCard } from "./mirror-card.ts";
import { createPainter } from "./painter.ts";
import { statusCard } from "./status-card.ts";
import type { Told } from "./surroundings.ts";

/** How old a picture may be. */
const pictureFreshMs = minutes(1);

/** `/{locale}/card.png`, and the same below a mirror's and an incident's page: what a link to the page is shown with elsewhere. */
export function pictureRoutes(
  { database, site, baseUrl }: Services,
  status: () => Promise<Mirrors>,
): Hono<Env> {
  const paint = createPainter();
  const app = new Hono<Env>();
  for (const locale of locales) {
    const picture = async (c: RequestContext, cardOf: (told: Told) => Node | Promise<Node>) => {
      const [known, voice, otherVoice] = await Promise.all([
        status(),
        voiceIn(locale),
        voiceIn(locale === "en" ? "zh-CN" : "en"),
      ]);
      const card = await cardOf({
        status: known,
        voice,
        otherVoice,
        siteTitle: site.title,
        baseUrl: baseUrl(),
      });
      return c.body(new Uint8Array(await paint(card)), 200, { "Content-Type": "image/png" });
    };
    const kept = [openToAll, keepLong(pictureFreshMs), shareAnswers({ freshMs: pictureFreshMs })] as const;
    app.get(`/${locale}/card.png`, ...kept, (c) => picture(c, statusCard));
    app.get(`/${locale}/mirrors/:slug/card.png`, ...kept, (c) =>
      picture(c, (told) => mirrorCard(findMirror(told.status, c.req.param("slug")), told)),
    );
    app.get(`/${locale}/incidents/:id/card.png`, ...kept, (c) =>
      picture(c, async (told) => {
        const id = numberSchema.safeParse(c.req.param("id"));
        const incident = id.success ? await readIncident(database, id.data) : undefined;
        if (incident === undefined)
          throw new Refusal("not_found", "there is no such incident", { field: "id" });
        return incidentCard(incident, told);
      }),
    );
  }
  return app;
}
