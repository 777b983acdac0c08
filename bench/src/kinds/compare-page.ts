import { sizeClasses, temperatures } from "@heliograph/core";
import { fillTransfers } from "../compare-page/fill.ts";
import { mirrorCount, numbered, onFilledSite } from "../filled-site.ts";
import { fillYear } from "../page/fill.ts";
import { askAll, p95 } from "../replay/ask.ts";
import { printTable, type Row } from "../table.ts";

/** What an answer may take at most, 19 times of 20: these are shared by all readers for a minute. */
const targetMs = 500;

const warmUps = 4;

/** An address may ask 120 times a minute. */
const betweenMs = 550;

/** Reads what the page that compares mirrors shows, and a mirror's speed: 12 mirrors, 4 vantages, 90 days. Resolves to whether both kept within their time (p95). */
export const run = (): Promise<boolean> =>
  onFilledSite(
    { vantageCount: 4 },
    async (database) => {
      await fillYear(database);
      await fillTransfers(database);
    },
    async ({ address }) => printTable(await measure(address)),
  );

async function measure(address: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const window of ["24h", "7d", "30d"] as const) {
    const value = await p95Of(
      address,
      comparisons().map((query) => `/compare?window=${window}${query}`),
    );
    rows.push({ what: `a comparison over ${window}, p95`, value, unit: "ms", atMost: targetMs });
  }
  const families = comparisons().map((query) => `/compare?window=7d&family=4${query}`);
  rows.push({ what: "… over 7d and one family, p95", value: await p95Of(address, families), unit: "ms" });
  for (const range of ["7d", "90d"] as const) {
    const paths = numbered(mirrorCount, "mirror").map((slug) => `/mirrors/${slug}/speed?range=${range}`);
    const value = await p95Of(address, paths);
    rows.push({ what: `a mirror's speed over ${range}, p95`, value, unit: "ms", atMost: targetMs });
  }
  return rows;
}

/** Ways to compare that are answered apart, the first of them by all there is. */
const comparisons = (): string[] =>
  ["", ...temperatures.map((temperature) => `&temperature=${temperature}`)].flatMap((temperature) =>
    ["", ...sizeClasses.map((size) => `&size=${size}`)].map((size) => `${temperature}${size}`),
  );

/** How long 19 of 20 answers took, none of which was made before. */
async function p95Of(address: string, paths: readonly string[]): Promise<number> {
  const urls = paths.map((path) => new URL(`/api/v1${path}`, address));
  const warmUp = Array.from({ length: warmUps }, () => new URL("/api/v1/mirrors/mirror-0", address));
  await askAll(warmUp, betweenMs);
  return p95(await askAll(urls, betweenMs));
}
