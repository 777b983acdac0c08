import { z } from "zod";
import { severities } from "../follow.ts";
import { countsSchema } from "./mirror.ts";

/** A UTC month of a mirror. */
const monthSchema = countsSchema.extend({
  /** As `2026-11`. */
  month: z.string(),
  /** Those that lasted in it, as the list of incidents shows them. */
  incidents: z.int(),
  /** The worst that one of them was; null without any. */
  worst: z.enum(severities).nullable(),
});

export type Month = z.infer<typeof monthSchema>;

const rememberedSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** Oldest first; months without any run are absent. */
  months: z.array(monthSchema),
});

export type Remembered = z.infer<typeof rememberedSchema>;

/** The answer to `GET /api/v1/history`: a year of all mirrors, month by month. */
export const historySchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  year: z.int(),
  /** From the year of the first run that is kept until that of the newest, newest first; empty before the first run. */
  years: z.array(z.int()),
  /** Those that were looked at in the year. */
  mirrors: z.array(rememberedSchema),
});

export type History = z.infer<typeof historySchema>;
