import { setTimeout as wait } from "node:timers/promises";
import { mirrorCount, onFilledSite } from "../filled-site.ts";
import { basket, fillFreshness } from "../freshness-page/fill.ts";
import { printTable, type Row } from "../table.ts";

/** What an answer may take at most, 19 times of 20. */
const targetMs = 100;

const rounds = 48;
const warmUpRounds = 12;

/** An address may ask 120 times a minute; by the time that the mirrors have had their turn, no answer is shared any more. */
const betweenMs = 550;

/** Reads what a mirror's freshness page shows, over 90 days and 100 days of sightings. Resolves to whether it kept within 100 ms (p95). */
export const run = (): Promise<boolean> =>
  onFilledSite({ vantageCount: 4, basket }, fillFreshness, async ({ address }) =>
    printTable(await measure(address)),
  );

async function measure(address: string): Promise<Row[]> {
  const ofMirror = (path: string) => (round: number) =>
    new URL(`/api/v1/mirrors/mirror-${round % mirrorCount}${path}`, address);
  const overviewMs = await p95Of(ofMirror(""));
  const freshnessMs = await p95Of(ofMirror("/freshness?range=90d"));
  return [
    { what: "freshness over 90 days, p95", value: freshnessMs, unit: "ms", atMost: targetMs },
    { what: "share of the limit", value: (100 * freshnessMs) / targetMs, unit: "%" },
    { what: "a mirror's overview in the same run, p95", value: overviewMs, unit: "ms" },
    { what: "freshness over 30 days, p95", value: await p95Of(ofMirror("/freshness?range=30d")), unit: "ms" },
    { what: "a page of releases, p95", value: await p95Of(pageOfReleases(address)), unit: "ms" },
  ];
}

const pageOfReleases = (address: string) => (round: number) =>
  new URL(`/api/v1/releases?limit=${100 + round}`, address);

/** How long 19 of 20 answers took at most, none of which was made before. */
async function p95Of(urlOf: (round: number) => URL): Promise<number> {
  const tookMs: number[] = [];
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    const startedMs = performance.now();
    const response = await fetch(urlOf(round), { headers: { "Accept-Encoding": "identity" } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    if (round >= warmUpRounds) tookMs.push(performance.now() - startedMs);
    await wait(betweenMs);
  }
  return tookMs.toSorted((a, b) => a - b)[Math.ceil(rounds * 0.95) - 1] ?? Number.NaN;
}
