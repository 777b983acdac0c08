import { MirrorFailure, minutes, seconds, type Freshness, type Spread } from "@heliograph/core";
import type { Meter } from "../inspect/meter.ts";
import type { Task } from "../probe.ts";
import type { Around } from "./around.ts";
import { tryColdFetch } from "./cold-fetch.ts";
import { dueVisits } from "./due.ts";
import { lookAt } from "./look-at.ts";
import { askSpread } from "./spread.ts";
import { openWayOfRun, RunIsSpent } from "./way-of-a-run.ts";

/** Most modules that one run looks at, and how long it goes on beginning with others. */
const mostVisits = 16;
const beginningMs = seconds(20);

/** How often one question is put several times in a row, and most spreads that a run tells of. */
const spreadEveryMs = minutes(5);
const mostSpreads = 4;

/**
 * Looks at what is due, the longest due first, until the mirror fails: answers how. What was seen until then is in `seen`;
 * what there was no time for waits for the next run.
 */
export async function lookAround(
  task: Task,
  meter: Meter,
  seen: Freshness,
): Promise<MirrorFailure | undefined> {
  const { freshness: memory } = task.memory.mirror(task.check.mirror);
  using outbound = openWayOfRun(meter, task.signal);
  const around = { mirror: { outbound, baseUrl: task.check.baseUrl, fetches: true }, memory };
  try {
    await lookAtDue(task, around, seen);
    if (memory.day.allowance(Date.now()) !== "ample") return undefined;
    const module = moduleInTurn(task);
    if (module !== undefined) noteSpreads(seen, await askSpread(around.mirror, module));
    seen.colds.push(...(await tryColdFetch(task.cold, around)));
    return undefined;
  } catch (error) {
    if (error instanceof MirrorFailure) return error;
    if (error instanceof RunIsSpent) return undefined;
    throw error;
  }
}

async function lookAtDue({ basket, releases }: Task, around: Around, seen: Freshness): Promise<void> {
  const { memory } = around;
  const startedAt = performance.now();
  const now = Date.now();
  const isScarce = memory.day.allowance(now) !== "ample";
  for (const visit of dueVisits({ basket, releases }, { memory, now, isScarce }).slice(0, mostVisits)) {
    if (performance.now() - startedAt > beginningMs || memory.day.allowance(Date.now()) === "none") return;
    const { looks, spreads } = await lookAt(visit, around);
    seen.looks.push(...looks);
    noteSpreads(seen, spreads);
  }
}

const noteSpreads = ({ spreads }: Freshness, more: readonly Spread[]) =>
  spreads.push(...more.slice(0, mostSpreads - spreads.length));

/** The module of the basket whose turn it is to be asked for several times; `undefined` while it is too early for that. */
function moduleInTurn({ basket, check, memory }: Task): string | undefined {
  const mirror = memory.mirror(check.mirror);
  if (basket.length === 0 || !mirror.isDue("spread", spreadEveryMs, Date.now())) return undefined;
  return basket[mirror.nextTurn("freshness") % basket.length];
}
