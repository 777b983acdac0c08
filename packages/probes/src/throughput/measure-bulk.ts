import { MirrorFailure, type SizeClass, type Transfer } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import type { Task } from "../probe.ts";
import { fetchBulk, type BulkFetch } from "./fetch-bulk.ts";
import { bytesOf, classOfBytes, leastBytesOf } from "./size-class.ts";
import { timeBeside, type SmallQuestion, type SmallRequests } from "./small-requests.ts";
import { temperatureOf } from "./temperature.ts";

/** Most small requests beside one transfer. */
const mostBeside = 32;

/** What is fetched, and how. */
type BulkPlan = {
  outbound: Asker;
  zip: ModuleVersion;
  sizeClass: SizeClass;
  /** Of a version that nobody of ours had asked for. */
  isNew: boolean;
  small: SmallQuestion;
  idleTtfbMs: readonly number[];
};

/** What came of a transfer; `transfer` is absent where too little came to tell a rate. */
export type MeasuredBulk = { beside: SmallRequests; fetched: BulkFetch; transfer: Transfer | undefined };

/** Fetches a zip of a class while small requests are timed beside it, and remembers what that tells. @throws MirrorFailure */
export async function measureBulk(task: Task, plan: BulkPlan): Promise<MeasuredBulk> {
  const { check, memory } = task;
  const { bulk } = memory.mirror(check.mirror);
  const { zip, isNew } = plan;
  const isKept = bulk.isKept(zip, Date.now());
  bulk.noteAsked(zip, Date.now());
  const { fetched, beside } = await fetchBesideSmall(task, plan);
  bulk.noteSize(zip, fetched.fileBytes ?? fetched.arrivals.bytes);
  const temperature = temperatureOf(fetched.facts, { isNew, isKept });
  return { beside, fetched, transfer: transferOf(task, plan, { fetched, beside, temperature }) };
}

async function fetchBesideSmall(
  { check: { baseUrl, mirror }, memory, signal }: Task,
  { outbound, zip, sizeClass, small }: BulkPlan,
): Promise<{ fetched: BulkFetch; beside: SmallRequests }> {
  const begun = Promise.withResolvers<void>();
  const over = new AbortController();
  const limited = new AbortController();
  const fetching = async () => {
    try {
      return await fetchBulk({
        outbound,
        baseUrl,
        zip,
        limitBytes: bytesOf(sizeClass),
        knownBytes: memory.mirror(mirror).bulk.sizeOf(zip),
        signal: AbortSignal.any([signal, limited.signal]),
        onBegun: begun.resolve,
      });
    } finally {
      over.abort();
      begun.resolve();
    }
  };
  const timing = async () => {
    await begun.promise;
    try {
      return await timeBeside(small, mostBeside, { signal, over: over.signal });
    } catch (error) {
      limited.abort(error);
      throw error;
    }
  };
  const [fetched, beside] = await Promise.all([fetching(), timing()]);
  return { fetched, beside };
}

function transferOf(
  { check, memory }: Task,
  { zip, sizeClass, idleTtfbMs }: BulkPlan,
  {
    fetched: { arrivals, isWhole, measures, facts },
    beside,
    temperature,
  }: { fetched: BulkFetch; beside: SmallRequests; temperature: Transfer["temperature"] },
): Transfer | undefined {
  const { bytes: sizeBytes, durationMs, mbps, bestSecondMbps } = arrivals;
  const fits = !isWhole || sizeBytes >= leastBytesOf(sizeClass);
  const seenClass = fits ? sizeClass : classOfBytes(sizeBytes);
  if (seenClass === undefined || mbps === undefined || bestSecondMbps === undefined) return undefined;
  const { host } = new URL(check.baseUrl);
  const link = memory.link.besides(host, Date.now());
  memory.link.note(host, mbps, Date.now());
  return {
    ...zip,
    sizeClass: seenClass,
    isWhole,
    temperature,
    family: facts["family"] === "6" ? 6 : 4,
    address: facts["address"] ?? "",
    sizeBytes,
    durationMs,
    totalMs: measures["totalMs"] ?? durationMs,
    ttfbMs: measures["ttfbMs"] ?? 0,
    mbps,
    bestSecondMbps,
    idleTtfbMs: [...idleTtfbMs],
    loadedTtfbMs: beside.ttfbMs,
    link,
  };
}

/** Whether a mirror said that it does not have a zip, or may not give it, which is no failure to send. */
export const isWithheld = (error: unknown) => error instanceof MirrorFailure && error.reason === "http_4xx";
