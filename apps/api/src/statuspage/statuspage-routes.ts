import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Mirrors } from "@heliograph/core";
import { readIncidents } from "@heliograph/db";
import type { Env } from "../http/context.ts";
import { refusals } from "../http/refusal.ts";
import { statusFreshMs } from "../http/routes/fresh.ts";
import { shareAnswers } from "../http/share-answers.ts";
import type { Services } from "../services.ts";
import { openToAll } from "../surfaces/open-to-all.ts";
import { componentSchema, componentsOf } from "./components.ts";
import { incidentOf, incidentSchema } from "./incidents.ts";
import { maintenanceSchema, maintenancesOf } from "./maintenances.ts";
import { pageOf, pageSchema } from "./page.ts";
import { statusOf, statusSchema } from "./status.ts";
import { summaryOf, summarySchema } from "./summary.ts";

/** As many incidents as Statuspage tells of. */
const mostIncidents = 50;

const incidentsSchema = z.object({ page: pageSchema, incidents: z.array(incidentSchema) });
const maintenancesSchema = z.object({
  page: pageSchema,
  scheduled_maintenances: z.array(maintenanceSchema),
});

/** `/api/v2`: the addresses and shapes that Statuspage made common, so that what reads a Statuspage reads us. */
export function statuspageRoutes(services: Services, status: () => Promise<Mirrors>): OpenAPIHono<Env> {
  const { database, site, baseUrl } = services;
  const siteAt = (asOf: string) => ({ title: site.title, baseUrl: baseUrl(), asOf });
  const incidents = async (unresolved: boolean) => {
    const read = await readIncidents(database, { unresolved, limit: mostIncidents });
    const { asOf } = await status();
    return {
      page: pageOf(siteAt(asOf)),
      incidents: read.incidents.map((incident) => incidentOf(incident, baseUrl())),
    };
  };
  const maintenances = async (...wanted: readonly string[]) => {
    const known = await status();
    return {
      page: pageOf(siteAt(known.asOf)),
      scheduled_maintenances: maintenancesOf(known, baseUrl()).filter((window) =>
        wanted.includes(window.status),
      ),
    };
  };

  const app = new OpenAPIHono<Env>();
  app.use(openToAll);
  return app
    .openapi(described("summary", "Everything in one answer", summarySchema), async (c) => {
      const known = await status();
      return c.json(summaryOf(known, siteAt(known.asOf)), 200);
    })
    .openapi(
      described("status", "All mirrors in one word", z.object({ page: pageSchema, status: statusSchema })),
      async (c) => {
        const { asOf, mirrors } = await status();
        return c.json({ page: pageOf(siteAt(asOf)), status: statusOf(mirrors) }, 200);
      },
    )
    .openapi(
      described(
        "components",
        "How each mirror is",
        z.object({ page: pageSchema, components: z.array(componentSchema) }),
      ),
      async (c) => {
        const known = await status();
        return c.json({ page: pageOf(siteAt(known.asOf)), components: componentsOf(known) }, 200);
      },
    )
    .openapi(described("incidents", "The newest incidents", incidentsSchema), async (c) =>
      c.json(await incidents(false), 200),
    )
    .openapi(
      described("incidents/unresolved", "The incidents that have not ended", incidentsSchema),
      async (c) => c.json(await incidents(true), 200),
    )
    .openapi(described("scheduled-maintenances", "Announced maintenance", maintenancesSchema), async (c) =>
      c.json(await maintenances("scheduled", "in_progress"), 200),
    )
    .openapi(
      described("scheduled-maintenances/active", "Maintenance under way", maintenancesSchema),
      async (c) => c.json(await maintenances("in_progress"), 200),
    )
    .openapi(
      described("scheduled-maintenances/upcoming", "Maintenance to come", maintenancesSchema),
      async (c) => c.json(await maintenances("scheduled"), 200),
    );
}

/** An answer in Statuspage's shape, as the API describes it. */
const described = <Schema extends z.ZodType>(name: string, summary: string, schema: Schema) =>
  createRoute({
    method: "get",
    path: `/${name}.json`,
    summary: `${summary}, for Statuspage clients`,
    description:
      "The address and shape of Statuspage's public API. A component without data has the status `unknown`, which Statuspage does not have: we do not know that it works.",
    tags: ["Elsewhere"],
    middleware: [shareAnswers({ freshMs: statusFreshMs })] as const,
    responses: {
      200: { description: summary, content: { "application/json": { schema } } },
      ...refusals("rate_limited", "unavailable"),
    },
  });
