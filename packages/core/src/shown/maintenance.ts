import { z } from "zod";

const titleSchema = z.object({ en: z.string(), "zh-CN": z.string() });

/** The maintenance that a mirror is under. */
export const currentMaintenanceSchema = z.object({ title: titleSchema, endsAt: z.string() });

export type CurrentMaintenance = z.infer<typeof currentMaintenanceSchema>;

/** One stretch of announced maintenance. */
export const maintenanceSchema = z.object({
  title: titleSchema,
  /** Slugs; null for all mirrors. */
  mirrors: z.array(z.string()).nullable(),
  startsAt: z.string(),
  endsAt: z.string(),
  announcedAt: z.string(),
});

export type Maintenance = z.infer<typeof maintenanceSchema>;
