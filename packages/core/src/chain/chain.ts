import { z } from "zod";
import { slugSchema } from "../slug.ts";

/** Most characters of a GOPROXY value that is watched. */
export const goproxyLimit = 2_048;

/** A GOPROXY value under watch, as the catalogue or an operator's configuration describes it. */
export const chainEntrySchema = z.strictObject({
  slug: slugSchema,
  name: z.strictObject({ en: z.string().min(1).max(120), "zh-CN": z.string().min(1).max(120) }),
  goproxy: z.string().min(1).max(goproxyLimit),
  /** Who recommends it, and when that was read. */
  source: z.url().optional(),
  dated: z.iso.date().optional(),
});

export type ChainEntry = z.infer<typeof chainEntrySchema>;
