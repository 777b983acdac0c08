import {
  isLinkBound,
  median,
  minutes,
  type Facts,
  type Measures,
  type SizeClass,
  type Transfer,
} from "@heliograph/core";
import { createProxyClient, type Asker } from "@heliograph/goproxy";
import { moduleInTurn } from "../inspect/choose-sample.ts";
import { Meter } from "../inspect/meter.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import { defineProbe, type Task } from "../probe.ts";
import { chooseZips } from "../throughput/choose-zip.ts";
import { isWithheld, measureBulk, type MeasuredBulk } from "../throughput/measure-bulk.ts";
import { classInTurn } from "../throughput/size-class.ts";
import { timeAlone, type SmallRequests } from "../throughput/small-requests.ts";
import { unaskedZip } from "../throughput/unasked-zip.ts";

/** How many small requests are timed while nothing else goes on. */
const idleCount = 5;

/** One in so many runs of the smallest class fetches a version that nobody of ours had asked for. */
const unaskedEach = 4;

/** What a run has come to. */
type Seen = { idle: SmallRequests; bulk: MeasuredBulk | undefined; withheld: ModuleVersion[] };

/** Times small requests alone, and then beside a zip that is fetched: how fast, and what that does to all else. */
export default defineProbe({
  kind: "throughput",
  title: { en: "Throughput", "zh-CN": "吞吐量" },
  roles: ["mirror", "upstream"],
  everyMs: minutes(15),
  timeoutMs: minutes(3),
  byteBudget: 36_000_000,
  dailyBudget: ({ dailyBytes }) => ({ requests: null, bytes: dailyBytes }),
  retries: "sparing",
  atLength: true,
  // Two at once would share our link.
  atOnce: 1,
  async run(task) {
    const startedAt = performance.now();
    const { allowance } = task.memory.mirror(task.check.mirror).bulk;
    const meter = new Meter(task.outbound, (bytes) => allowance.spend(bytes));
    const seen = await look(task, meter);
    const transfer = seen.bulk?.transfer;
    const measures = {
      ...meter.measures,
      ...measuresOf(seen),
      totalMs: Math.round(performance.now() - startedAt),
    };
    return { measures, facts: factsOf(seen), ...(transfer && { transfer }) };
  },
});

async function look(task: Task, meter: Meter): Promise<Seen> {
  const { check, canary, memory, paceMs, signal } = task;
  const outbound = memory.rests.heededBy(meter);
  const client = createProxyClient(outbound, check.baseUrl);
  const small = {
    ask: (until: AbortSignal) => client.info(canary.module, canary.version, until),
    paceMs,
  };
  const idle = await timeAlone(small, idleCount, signal);
  const withheld: ModuleVersion[] = [];
  const mirror = memory.mirror(check.mirror);
  const turn = mirror.nextTurn("throughput");
  const most = classInTurn(turn, mirror.bulk.allowance.left(task.bulk.dailyBytes, Date.now()));
  if (most === undefined) return { idle, bulk: undefined, withheld };
  for await (const { sizeClass, zip, isNew } of zipsInTurn(task, outbound, { most, turn })) {
    const { ttfbMs: idleTtfbMs } = idle;
    try {
      const bulk = await measureBulk(task, { outbound, zip, sizeClass, isNew, small, idleTtfbMs });
      return { idle, bulk, withheld };
    } catch (error) {
      if (!isWithheld(error)) throw error;
      mirror.bulk.noteAbsent(zip, Date.now());
      withheld.push(zip);
    }
  }
  return { idle, bulk: undefined, withheld };
}

/** The zips that are tried until the mirror has one. */
async function* zipsInTurn(
  { bulk: { zips: configured }, canary, basket, check, memory, signal }: Task,
  outbound: Asker,
  { most, turn }: { most: SizeClass; turn: number },
): AsyncGenerator<{ sizeClass: SizeClass; zip: ModuleVersion; isNew: boolean }> {
  const mirror = memory.mirror(check.mirror);
  const stock = { configured, known: mirror.largest(), memory: mirror.bulk, turn, now: Date.now() };
  const { sizeClass, zips } = chooseZips(most, stock);
  if (zips.length === 0 || (sizeClass === 1 && turn % unaskedEach === unaskedEach - 1)) {
    const { module } = moduleInTurn(canary, basket, Math.floor(turn / unaskedEach));
    const around = { outbound, baseUrl: check.baseUrl, memory: mirror.bulk, chance: Math.random(), signal };
    const zip = await unaskedZip(module, around);
    if (zip !== undefined) yield { sizeClass, zip, isNew: true };
  }
  for (const zip of zips) yield { sizeClass, zip, isNew: false };
}

function measuresOf({ idle, bulk }: Seen): Measures {
  const measures = {
    idleCount: idle.ttfbMs.length,
    idleTtfbMs: median(idle.ttfbMs),
    loadedCount: bulk?.beside.ttfbMs.length,
    loadedTtfbMs: bulk && median(bulk.beside.ttfbMs),
    loadedFailedCount: bulk?.beside.failedCount,
    ttfbMs: bulk?.fetched.measures["ttfbMs"],
    sizeBytes: bulk?.fetched.arrivals.bytes,
    bodyMs: bulk?.fetched.arrivals.durationMs,
    rateMbps: bulk?.transfer?.mbps,
    bestSecondMbps: bulk?.transfer?.bestSecondMbps,
    linkMbps: bulk?.transfer?.link?.mbps,
  };
  return Object.fromEntries(
    Object.entries(measures).flatMap(([name, measure]) => (measure === undefined ? [] : [[name, measure]])),
  );
}

function factsOf({ idle, bulk, withheld }: Seen): Facts {
  const transfer = bulk?.transfer;
  return {
    ...(bulk?.fetched.facts ?? idle.facts),
    ...(transfer && factsOfTransfer(transfer)),
    ...(withheld.length > 0 && {
      withheld: withheld.map(({ module, version }) => `${module}@${version}`).join(" "),
    }),
  };
}

const factsOfTransfer = (transfer: Transfer): Facts => ({
  zip: `${transfer.module}@${transfer.version}`,
  sizeClass: `${transfer.sizeClass} MB`,
  temperature: transfer.temperature,
  link: linkOf(transfer),
});

function linkOf(transfer: Transfer): string {
  if (transfer.link === null) return "not known";
  const { through } = transfer.link;
  return isLinkBound(transfer)
    ? `as fast as ${through}: our own link may be the limit`
    : `best of others: ${through}`;
}
