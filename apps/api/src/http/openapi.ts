import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../services.ts";
import { docsPage, docsStyle } from "./docs-page.ts";
import type { Env } from "./context.ts";
import { rates } from "./rates.ts";
import { shareAnswers } from "./share-answers.ts";
import { historyFreshMs } from "./routes/fresh.ts";
import { version } from "../version.ts";
import { describeWebhooks } from "./webhooks.ts";

/** `/api/openapi.json` says what the API is; `/api/docs` shows it to people. */
export function describeApi(
  app: OpenAPIHono<Env>,
  { site, baseUrl }: Pick<Services, "site" | "baseUrl">,
): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "A vantage's token.",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "operator", {
    type: "http",
    scheme: "bearer",
    description: "An operator's token.",
  });
  describeWebhooks(app);
  const description = () =>
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: `${site.title} API`,
        version,
        description:
          "Times are ISO 8601 in UTC. Answers carry an ETag: ask again with If-None-Match. " +
          `An address may send ${rates.api.count} requests in ${rates.api.perSeconds} seconds. ` +
          "Errors are `{code, message, field?, requestId}`.",
        license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
      },
      servers: [{ url: baseUrl() }],
      tags: [
        { name: "Status", description: "For readers." },
        {
          name: "Elsewhere",
          description: "For other sites and programs: feeds, badges, and what reads a Statuspage.",
        },
        { name: "Subscriptions", description: "For whoever wants to be told." },
        { name: "Probers", description: "For the programs that look." },
        { name: "Operators", description: "For the people who run this site." },
        { name: "Webhooks", description: "What this site tells receivers of its own accord." },
      ],
    });
  app.get("/api/openapi.json", shareAnswers({ freshMs: historyFreshMs }), (c) => c.json(description()));
  app.get("/api/docs", shareAnswers({ freshMs: historyFreshMs }), (c) => c.html(docsPage(description())));
  app.get("/api/docs.css", shareAnswers({ freshMs: historyFreshMs }), (c) =>
    c.body(docsStyle, 200, { "Content-Type": "text/css; charset=utf-8" }),
  );
}
