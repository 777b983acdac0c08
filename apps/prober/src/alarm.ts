import { setTimeout as sleep } from "node:timers/promises";

/** A wait that can be cut short; an alarm rung before anybody waits ends the next wait at once. */
export type Alarm = { wait: (ms: number) => Promise<void>; ring: () => void };

/** Longest wait that a timer can hold. */
const timerLimitMs = 2 ** 31 - 1;

export function createAlarm(): Alarm {
  let rung = new AbortController();
  return {
    async wait(ms) {
      const { signal } = rung;
      await sleep(Math.min(ms, timerLimitMs), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) rung = new AbortController();
    },
    ring: () => rung.abort(),
  };
}
