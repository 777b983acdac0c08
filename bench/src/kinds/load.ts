import { quantile } from "@heliograph/core";
import { onFilledSite } from "../filled-site.ts";
import { cpuTimeMs } from "../ingest/cpu-time.ts";
import type { BenchServer } from "../ingest/server.ts";
import { transactionsPerSecond } from "../load/queries.ts";
import { readPages, type Load } from "../load/readers.ts";
import { fillYear } from "../page/fill.ts";
import { printTable } from "../table.ts";
import type { Database } from "@heliograph/db";

/** What the site is to bear: 50 addresses that read the status page a thousand times a second. */
const crowd: Load = { readers: 50, perSecond: 1_000, seconds: 30 };

/** The first of the crowd, who meet a server that has hardly served anybody and is compiled as they ask. */
const firstComers: Load = { ...crowd, seconds: 5 };

/** Hardly anybody: what the database does then, it may do for a crowd as well, and no more. */
const aFew: Load = { readers: 2, perSecond: 2, seconds: 30 };

const targetMs = 100;

const paths = ["/en/", "/zh-CN/"];

/** Has a crowd read the status page of 12 mirrors and 4 vantages. Resolves to whether all were answered soon and the database did not notice. */
export const run = (): Promise<boolean> => onFilledSite({ vantageCount: 4 }, fillYear, measure);

async function measure({ address, pid }: BenchServer, database: Database): Promise<boolean> {
  const calm = await transactionsPerSecond(database, () => readPages(address, paths, aFew));
  const first = await readPages(address, paths, firstComers);
  const usedMs = await cpuTimeMs(pid);
  const crowded = await transactionsPerSecond(database, () => readPages(address, paths, crowd));
  const { tookMs, failures } = crowded.result;
  const at = (share: number) => quantile(tookMs, share);
  return printTable([
    { what: "the first 5 s of the crowd: p99", value: quantile(first.tookMs, 0.99), unit: "ms" },
    { what: "… answers that were none", value: first.failures, unit: "", atMost: 0 },
    {
      what: "answers to the crowd from then on",
      value: tookMs.length,
      unit: "",
      atLeast: crowd.perSecond * crowd.seconds,
    },
    { what: "… that were none", value: failures, unit: "", atMost: 0 },
    { what: "… p50", value: at(0.5), unit: "ms" },
    { what: "… p99", value: at(0.99), unit: "ms", atMost: targetMs },
    { what: "… longest", value: at(1), unit: "ms" },
    {
      what: "processor time of an answer",
      value: cpuMs(usedMs, await cpuTimeMs(pid), tookMs.length),
      unit: "ms",
    },
    { what: "queries of the database, for a few readers", value: calm.perSecond, unit: "1/s" },
    {
      what: "… for the crowd, as a ratio to that",
      value: crowded.perSecond / calm.perSecond,
      unit: "",
      atMost: 1.2,
    },
  ]);
}

const cpuMs = (before: number | undefined, after: number | undefined, answers: number) =>
  before === undefined || after === undefined ? undefined : (after - before) / answers;
