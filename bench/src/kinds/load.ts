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

/** Hardly anybody: what the database does then, it may do for a crowd as well, and no more. */
const aFew: Load = { readers: 2, perSecond: 2, seconds: 30 };

const targetMs = 100;

const paths = ["/en/", "/zh-CN/"];

/** Has a crowd read the status page of 12 mirrors and 4 vantages. Resolves to whether all were answered soon and the database did not notice. */
export const run = (): Promise<boolean> => onFilledSite({ vantageCount: 4 }, fillYear, measure);

async function measure({ address, pid }: BenchServer, database: Database): Promise<boolean> {
  const calm = await transactionsPerSecond(database, () => readPages(address, paths, aFew));
  const usedMs = await cpuTimeMs(pid);
  const crowded = await transactionsPerSecond(database, () => readPages(address, paths, crowd));
  const { tookMs, failures } = crowded.result;
  const inOrder = tookMs.toSorted((a, b) => a - b);
  const at = (share: number) => inOrder[Math.ceil(inOrder.length * share) - 1];
  return printTable([
    {
      what: "answers to the crowd",
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
