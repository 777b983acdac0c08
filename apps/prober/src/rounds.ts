import { seconds, type Observation } from "@heliograph/core";
import { createAlarm } from "./alarm.ts";
import type { Custody } from "./custody.ts";

/** How often the reference hosts are looked at when failures wait for it. */
const urgentMs = seconds(4);

/** What keeps looking at the reference hosts. */
export type Rounds = {
  /** A failure waits for the next look. */
  hurry: () => void;
  stop: () => Promise<void>;
};

/**
 * Looks at the reference hosts every so often, sooner when failures wait for it, and hands on what that lets out of custody.
 * `look` resolves to whether we are isolated, `undefined` when that could not be found out.
 */
export function startRounds(
  custody: Custody,
  everyMs: number,
  look: () => Promise<boolean | undefined>,
  letOut: (observations: Observation[], changed: boolean) => void,
): Rounds {
  const alarm = createAlarm();
  const stopping = new AbortController();
  const keepLooking = async () => {
    while (!stopping.signal.aborted) {
      const [startedAt, begunMs] = [Date.now(), performance.now()];
      const since = custody.isolatedSince;
      const isolated = (await look()) ?? since !== undefined;
      const out = custody.settle({ startedAt, endedAt: Date.now(), isolated });
      letOut(out, custody.isolatedSince !== since);
      for (;;) {
        const leftMs = begunMs + (custody.waiting ? urgentMs : everyMs) - performance.now();
        if (stopping.signal.aborted || leftMs <= 0) break;
        await alarm.wait(leftMs);
      }
    }
  };
  const kept = keepLooking();
  return {
    hurry: () => alarm.ring(),
    async stop() {
      stopping.abort();
      alarm.ring();
      await kept;
    },
  };
}
