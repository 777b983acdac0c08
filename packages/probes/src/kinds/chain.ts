import { minutes, seconds, MirrorFailure, type Facts, type Walk } from "@heliograph/core";
import { getThrough } from "../chain/get-through.ts";
import { timesOf } from "../chain/measures.ts";
import { passageOf } from "../chain/passage-of.ts";
import { Meter } from "../inspect/meter.ts";
import { patience } from "../inspect/patience.ts";
import { defineProbe } from "../probe.ts";

/** How long all hops together are waited for. */
const waitingMs = minutes(4);

const budgetBytes = 64 * 1_024 * 1_024;

/** Gets the canary through a chain as `go mod download` does, each request on a fresh connection. */
export default defineProbe({
  kind: "chain",
  title: { en: "Chain", "zh-CN": "代理链" },
  roles: ["chain"],
  everyMs: minutes(15),
  timeoutMs: waitingMs + seconds(10),
  byteBudget: budgetBytes,
  retries: "sparing",
  atLength: true,
  atOnce: 4,
  async run(task) {
    using waiting = patience(task.signal, waitingMs);
    const chain = task.memory.mirror(task.check.mirror);
    const meter = new Meter(task.outbound, (bytes) => chain.spend(bytes, Date.now()));
    const { signal } = waiting;
    const { walk, failure } = await getThrough(passageOf(task, { meter, budgetBytes, signal }));
    const seen = { measures: { ...meter.measures, ...timesOf(walk) }, facts: factsOf(walk), walk };
    if (failure === undefined) return seen;
    throw new MirrorFailure(failure.reason, failure.message, { ...seen, cause: failure });
  },
});

/** How it ended, and who gave what came last. */
function factsOf({ result, operations }: Walk): Facts {
  const servedBy = operations.findLast((account) => account.servedBy !== null)?.servedBy;
  return { walk: result, ...(servedBy != null && { servedBy }) };
}
