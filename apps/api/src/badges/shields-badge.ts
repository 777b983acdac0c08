import { z } from "zod";
import type { Badge } from "./badge.ts";
import { lookColors } from "./look-colors.ts";

/** A badge as https://shields.io/badges/endpoint-badge draws it. */
export const shieldsSchema = z.object({
  schemaVersion: z.literal(1),
  label: z.string(),
  message: z.string(),
  color: z.string(),
  cacheSeconds: z.int(),
});

/** A badge for other badge services, which may keep it for so long. */
export const shieldsBadge = (
  { label, message, look }: Badge,
  cacheSeconds: number,
): z.infer<typeof shieldsSchema> => ({
  schemaVersion: 1,
  label,
  message,
  color: lookColors[look],
  cacheSeconds,
});
