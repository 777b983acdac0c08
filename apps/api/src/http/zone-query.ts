import { z } from "@hono/zod-openapi";
import { isZone } from "@heliograph/core";

/** In which zone days are counted. */
export const zoneQuery = z.object({
  zone: z
    .string()
    .max(64)
    .refine(isZone, "is no time zone that is known here")
    .default("UTC")
    .openapi({ description: "The IANA zone whose days are counted", example: "Asia/Shanghai" }),
});
