import { z } from "zod";

/** A vantage as readers see it. */
export const vantageSchema = z.object({
  slug: z.string(),
  name: z.object({ en: z.string(), "zh-CN": z.string() }),
  region: z.string(),
  network: z.string(),
  /**
   * `offline` after 90 s of silence; `isolated` while its own network fails; `doubted` while it sees what nobody else does;
   * `awaited` before its first word.
   */
  health: z.enum(["healthy", "isolated", "doubted", "offline", "awaited"]),
  lastSeenAt: z.string().nullable(),
});

export type Vantage = z.infer<typeof vantageSchema>;
