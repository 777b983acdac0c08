import { seconds, type Observation } from "@heliograph/core";
import { unobserved, type Run } from "@heliograph/probes";
import type { Schedule, SkippedSlot, Slot } from "./schedule.ts";

/** The clock is looked at at least this often, in case it was set or the host slept. */
const longestWaitMs = seconds(1);

/** What keeps a schedule going. */
export type Runner = {
  /** Looks at the schedule now, because it has changed. */
  wake: () => void;
  /** Starts nothing more; resolves when every run has ended. */
  stop: () => Promise<void>;
};

/** Starts runs when they fall due, on one timer, and hands each result to `record`. */
export function startRunner(
  schedule: Schedule,
  look: (run: Run) => Promise<Observation>,
  record: (observation: Observation) => void,
  now: () => number = Date.now,
): Runner {
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const wake = () => {
    clearTimeout(timer);
    if (stopped) return;
    const at = now();
    const { due, skipped } = schedule.take(at);
    for (const slot of due) {
      const ended = run(slot).finally(() => running.delete(ended));
      running.add(ended);
    }
    for (const slot of skipped) record(observationOf(slot));
    timer = setTimeout(wake, Math.min(Math.max(schedule.nextAt(at) - now(), 1), longestWaitMs));
  };

  const run = async (slot: Slot) => {
    const observation = await look(slot);
    schedule.finish(slot, observation.error, observation.measures["retryAfterMs"], now());
    record(observation);
    wake();
  };

  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

function observationOf(slot: SkippedSlot): Observation {
  switch (slot.why) {
    case "missed":
      return unobserved(slot, "internal", "missed: nothing could run in this slot");
    case "quiet":
      return unobserved(slot, "rate_limited", "not asked: the mirror limits us");
  }
}
