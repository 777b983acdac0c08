import { days, drillLimit, minutes, MirrorFailure, seconds, type Drill } from "@heliograph/core";
import { drillChain, getAfresh } from "../chain/drill-chain.ts";
import type { Passage } from "../chain/passage.ts";
import { passageOf } from "../chain/passage-of.ts";
import { Meter } from "../inspect/meter.ts";
import { patience } from "../inspect/patience.ts";
import { defineProbe, type Task } from "../probe.ts";

/** No drill begins later, and none goes on for longer than this. */
const beginningMs = minutes(8);
const waitingMs = minutes(9.5);

const budgetBytes = 192 * 1_024 * 1_024;

/** Tries what each fault of each hop would cost those who use a chain. */
export default defineProbe({
  kind: "drill",
  title: { en: "Failover drill", "zh-CN": "故障切换演练" },
  roles: ["chain"],
  everyMs: days(7),
  timeoutMs: waitingMs + seconds(10),
  byteBudget: budgetBytes,
  retries: "sparing",
  atLength: true,
  atOnce: 1,
  async run(task) {
    using waiting = patience(task.signal, waitingMs);
    const chain = task.memory.mirror(task.check.mirror);
    const meter = new Meter(task.outbound, (bytes) => chain.spend(bytes, Date.now()));
    const { signal } = waiting;
    const passage = passageOf(task, { meter, budgetBytes, signal });
    const startedAt = performance.now();
    const { walk: baseline, failure } = await getAfresh(passage);
    if (failure !== undefined) throw withMeasures(failure, meter);
    const drills: Drill[] = [];
    for await (const drill of drillChain(passage, baseline)) {
      if (signal.aborted) break;
      drills.push(drill);
      const isLate = performance.now() - startedAt > beginningMs;
      if (isLate || drills.length === drillLimit || wantsRest(task, passage)) break;
    }
    const measures = {
      ...meter.measures,
      drillCount: drills.length,
      baselineMs: baseline.totalMs,
      totalMs: Math.round(performance.now() - startedAt),
    };
    return { measures, facts: {}, drills };
  },
});

/** Whether a hop wants to be left alone: drills are nothing that cannot wait. */
const wantsRest = ({ memory }: Task, { hops }: Passage) =>
  hops.some(({ source }) => memory.rests.isResting(URL.parse(source)?.host ?? "", Date.now()));

const withMeasures = (failure: MirrorFailure, meter: Meter) =>
  new MirrorFailure(failure.reason, failure.message, {
    measures: { ...failure.measures, ...meter.measures },
    facts: failure.facts,
    cause: failure,
  });
