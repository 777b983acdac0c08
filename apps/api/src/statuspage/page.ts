import { z } from "zod";
import { toldText } from "../surfaces/told-text.ts";

/** The one page that we are to Statuspage's clients. */
export const pageId = "heliograph";

/** How bad something is to Statuspage's clients. */
export const indicators = ["none", "minor", "major", "critical"] as const;
export type Indicator = (typeof indicators)[number];

/** What every answer begins with (https://metastatuspage.com/api). */
export const pageSchema = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  time_zone: z.string(),
  updated_at: z.string(),
});

export type Page = z.infer<typeof pageSchema>;

/** Who we are, where, and when that was read. */
export type Site = { title: string; baseUrl: string; asOf: string };

/** Our page, as it was at a moment. */
export const pageOf = ({ title, baseUrl, asOf }: Site): Page => ({
  id: pageId,
  name: toldText(title),
  url: baseUrl,
  time_zone: "Etc/UTC",
  updated_at: asOf,
});
