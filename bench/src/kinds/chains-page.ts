import { seconds } from "@heliograph/core";
import { mirrorCount, onFilledSite } from "../filled-site.ts";
import { askAll, p95 } from "../replay/ask.ts";
import { fillChains, fillStrips } from "../replay/fill.ts";
import { siteOfChains } from "../replay/site.ts";
import { printTable, type Row } from "../table.ts";

/** What an answer may take at most, 19 times of 20. */
const targetMs = 100;

const rounds = 24;
const warmUpRounds = 4;

/** By then no answer is shared any more. */
const betweenMs = seconds(5.1);

/** Reads what pages of chains show: 12 mirrors, 4 vantages, 10 chains, 90 days. Resolves to whether the list kept within 100 ms (p95). */
export const run = (): Promise<boolean> =>
  onFilledSite(
    siteOfChains,
    async (database) => {
      await fillStrips(database);
      await fillChains(database);
    },
    async ({ address }) => printTable(await measure(address)),
  );

async function measure(address: string): Promise<Row[]> {
  const times = (count: number, path: (round: number) => string) =>
    Array.from({ length: count }, (_, round) => new URL(`/api/v1${path(round)}`, address));
  const all = await askAll(
    times(warmUpRounds + rounds, () => "/chains"),
    betweenMs,
  );
  const chains = await askAll(
    times(10, (round) => `/chains/chain-${round}`),
    0,
  );
  const failovers = await askAll(
    times(mirrorCount, (round) => `/mirrors/mirror-${round}/failover`),
    0,
  );
  return [
    { what: "all chains, p95", value: p95(all.slice(warmUpRounds)), unit: "ms", atMost: targetMs },
    { what: "one chain with 30 days of ten, longest of 10", value: Math.max(...chains), unit: "ms" },
    {
      what: "a mirror's 30 outages in three chains, longest of 12",
      value: Math.max(...failovers),
      unit: "ms",
    },
  ];
}
