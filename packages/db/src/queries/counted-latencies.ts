import { sql } from "drizzle-orm";
import { mergeHistograms, type Histogram } from "@heliograph/core";

/** The histograms of a group of rollups as one text, `{9,2,10,1}{9,4}`: printing thousands of arrays as JSON takes twice as long. */
export const countedLatencies = sql<string>`string_agg(histogram::text, '')`;

/** What such a text counts, all together. */
export const readLatencyCounts = (text: string): Histogram =>
  mergeHistograms([text.match(/-?\d+/g)?.map(Number) ?? []]);
