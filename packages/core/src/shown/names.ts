import { z } from "zod";

/** The answer to `GET /api/v1/names`: what can be found by its name, in the order of the configuration. */
export const namesSchema = z.object({
  /** True when the data is a demonstration. */
  demonstration: z.boolean(),
  mirrors: z.array(z.object({ slug: z.string(), name: z.string(), host: z.string() })),
  chains: z.array(z.object({ slug: z.string(), name: z.object({ en: z.string(), "zh-CN": z.string() }) })),
});

export type Names = z.infer<typeof namesSchema>;
