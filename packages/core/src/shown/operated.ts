import { z } from "zod";

/** An operator looks after an incident. */
export const acknowledgementSchema = z.object({ incident: z.string(), operator: z.string(), at: z.string() });

/** An operator has closed an incident. */
export const resolutionSchema = acknowledgementSchema.extend({ reason: z.string() });

/** An operator keeps messages about an incident back. */
export const silencedSchema = z.object({
  incident: z.string(),
  operator: z.string(),
  reason: z.string(),
  endsAt: z.string(),
});
