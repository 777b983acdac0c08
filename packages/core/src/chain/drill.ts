import { z } from "zod";
import { drillFaults } from "./drill-fault.ts";
import { walkSchema } from "./walk.ts";

/** One fault at one hop of a chain, and what a user would have had of it. */
export const drillSchema = z.object({
  /** The place of the hop in the list, from 0. */
  hop: z.int().min(0).max(31),
  fault: z.enum(drillFaults),
  /** What one operation lost at the hop before the next one was asked: the median over the operations; null where none went on. */
  switchMs: z.number().min(0).nullable(),
  /** How long the same took without the fault. */
  baselineMs: z.number().min(0),
  walk: walkSchema,
});

export type Drill = z.infer<typeof drillSchema>;

/** Most drills that one run tells of. */
export const drillLimit = 128;
