import { sql } from "drizzle-orm";
import { mergeHistograms, type Histogram } from "@heliograph/core";

/** The histograms of a group of rollups as one text, `{9,2,10,1}{9,4}`: thousands of JSON arrays would cost more to print and to read. */
export const countedLatencies = sql<string>`string_agg(histogram::text, '')`;

/** What such a text counts, all together. */
export function readLatencyCounts(text: string): Histogram {
  const pairs = text.replaceAll("{}", "").slice(1, -1).replaceAll("}{", ",");
  const counted: Histogram = JSON.parse(`[${pairs}]`);
  return mergeHistograms([counted]);
}
