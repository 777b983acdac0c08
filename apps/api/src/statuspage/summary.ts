import type { Mirrors } from "@heliograph/core";
import { z } from "zod";
import { componentSchema, componentsOf } from "./components.ts";
import { incidentOf, incidentSchema } from "./incidents.ts";
import { maintenanceSchema, maintenancesOf } from "./maintenances.ts";
import { pageOf, pageSchema, type Site } from "./page.ts";
import { statusOf, statusSchema } from "./status.ts";

/** Everything in one answer; incidents are those that have not ended. */
export const summarySchema = z.object({
  page: pageSchema,
  status: statusSchema,
  components: z.array(componentSchema),
  incidents: z.array(incidentSchema),
  scheduled_maintenances: z.array(maintenanceSchema),
});

type Summary = z.infer<typeof summarySchema>;

/** How everything is now. */
export const summaryOf = (status: Mirrors, site: Site): Summary => ({
  page: pageOf(site),
  status: statusOf(status.mirrors),
  components: componentsOf(status),
  incidents: status.incidents
    .filter(({ phase }) => phase !== "resolved")
    .map((incident) => incidentOf(incident, site.baseUrl)),
  scheduled_maintenances: maintenancesOf(status, site.baseUrl),
});
