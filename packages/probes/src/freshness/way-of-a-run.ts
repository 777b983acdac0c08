import { seconds } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { Meter } from "../inspect/meter.ts";

/** When a run ends, whatever is under way. */
const endingMs = seconds(27);

/** No question is waited for longer: the timing of the mirror's next answer waits for it. */
const questionMs = seconds(9);

/** Once a run has taken so many bytes, it asks for nothing more; one answer has so many at most. */
const runBytes = 6 * 1_024 * 1_024;
const answerBytes = 4 * 1_024 * 1_024;

/** Thrown where a run has had all the time or bytes that it may take: what it could not see is due again in the next one. */
export class RunIsSpent extends Error {
  override readonly name = "RunIsSpent";
}

/** The way out of one run, which is disposed of at its end. */
export type WayOfRun = Disposable & Asker;

/** Opens the way out of one run: what is asked on it throws `RunIsSpent` once the run has had enough. */
export function openWayOfRun(meter: Meter, signal: AbortSignal): WayOfRun {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new RunIsSpent("the run has taken its time")), endingMs);
  const either = AbortSignal.any([signal, ending.signal]);
  return {
    async get(url, options) {
      if (meter.measures.receivedBytes >= runBytes) throw new RunIsSpent("the run has taken its bytes");
      const bodyLimitBytes = Math.min(options.bodyLimitBytes, answerBytes);
      return meter.get(url, { ...options, bodyLimitBytes, deadlineMs: questionMs, signal: either });
    },
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
