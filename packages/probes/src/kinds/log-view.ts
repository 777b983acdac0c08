import { hours, minutes, type Facts, type Measures } from "@heliograph/core";
import { parseVerifierKey } from "@heliograph/sumdb";
import { report } from "../findings/report.ts";
import { Meter } from "../inspect/meter.ts";
import { openLog } from "../inspect/open-log.ts";
import { confirm } from "../log-view/confirm.ts";
import type { Examination, Plan } from "../log-view/examine.ts";
import { look } from "../log-view/look.ts";
import { defineProbe, type Task } from "../probe.ts";

/** How often a source is asked for a record that cannot be. */
const unknownEveryMs = hours(1);

/** Asks a source of the checksum database for what the go command asks, and holds it against what all others show. */
export default defineProbe({
  kind: "log-view",
  title: { en: "View of the checksum database", "zh-CN": "校验和数据库视图" },
  roles: ["mirror", "upstream", "checksum-database"],
  everyMs: minutes(5),
  timeoutMs: minutes(4.5),
  byteBudget: 4 * 1_024 * 1_024,
  retries: "sparing",
  atLength: true,
  atOnce: 16,
  async run(task) {
    if (task.log === null) return { measures: {}, facts: { database: "none is configured" } };
    const startedAt = performance.now();
    const mirror = task.memory.mirror(task.check.mirror);
    const meter = new Meter(task.outbound, (bytes) => mirror.spend(bytes, Date.now()));
    const plan = planOf(task, task.log);
    const baseUrl = plan.isMirror
      ? `${trimmed(task.check.baseUrl)}/sumdb/${plan.verifier.name}`
      : task.check.baseUrl;
    const lookOnce = () => look(meter, baseUrl, plan, task.signal);
    const first = await lookOnce();
    const { examination, failure, suspicions } = first;
    const discoveries = await confirm(first, lookOnce);
    const isBlameless = suspicions.every(({ error }) => error === null);
    if (examination !== undefined && isBlameless) await trust(examination, plan);
    const measures = {
      ...meter.measures,
      totalMs: Math.round(performance.now() - startedAt),
      ...behind(examination),
    };
    const integrity = { contents: [], views: examination?.views ?? [] };
    return report({ measures, facts: factsOf(examination), integrity }, discoveries, failure, task);
  },
});

const trimmed = (baseUrl: string) => baseUrl.replace(/\/+$/, "");

function planOf({ check, canary, memory, outbound, signal }: Task, log: NonNullable<Task["log"]>): Plan {
  const verifier = parseVerifierKey(log.key);
  const known = memory.log(log);
  const mirror = memory.mirror(check.mirror);
  const turn = mirror.nextTurn("log-view");
  const others = known
    .recorded()
    .filter(({ module, version }) => module !== canary.module || version !== canary.version);
  const inTurn = <Item>(items: readonly Item[]) => items[turn % items.length];
  const other = inTurn(others);
  return {
    log,
    verifier,
    memory: known,
    elsewhere: openLog({ outbound, log, memory: known, signal }).readTiles,
    isMirror: check.role !== "checksum-database",
    versions: [canary, ...(other ? [other] : [])],
    tilePath: inTurn(known.fullTiles()),
    asksForUnknown: mirror.isDue("unknown", unknownEveryMs, Date.now()),
  };
}

/** Trusts the first head there is, and then each larger one that contains the trusted one. */
async function trust({ views, head, trusted }: Examination, { memory }: Plan): Promise<void> {
  if (head === undefined || (trusted !== undefined && views[0]?.relation !== "ahead")) return;
  await memory.storage.replaceHead(trusted?.note, head.note);
}

function behind({ views, head, trusted }: Partial<Examination> = {}): Measures {
  if (head === undefined || trusted === undefined || views?.[0]?.relation !== "behind") return {};
  return { behindCount: Number(trusted.size - head.size) };
}

function factsOf({ views = [], head }: Partial<Examination> = {}): Facts {
  const [view] = views;
  return {
    ...(view?.supported != null && {
      supported: view.refused === true ? "refused" : String(view.supported),
    }),
    ...(view?.relation != null && { relation: view.relation }),
    ...(head && { size: String(head.size) }),
  };
}
