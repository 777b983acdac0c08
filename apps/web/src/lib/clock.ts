import { isStale, minutes, seconds } from "@heliograph/core";
import { createContext, useContext, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let skewMs = 0;
let now: string | undefined;

/** When the server made the page, ISO 8601. */
export const RenderedAt = createContext("");

/** The server's time: when the page was made, then moving with every answer and in steps of 10 s. */
export function useNow(): string {
  const renderedAt = useContext(RenderedAt);
  return useSyncExternalStore(
    subscribe,
    () => now ?? renderedAt,
    () => renderedAt,
  );
}

/** Whether data are too old to say how anything is now, when they should be refreshed every minute at least. */
export const useStale = (asOf: string) =>
  isStale(Date.parse(asOf), { now: Date.parse(useNow()), everyMs: minutes(1) });

/**
 * Takes the server's time from an answer's `Date`, so that ages are right on a device with a wrong clock, and says
 * as of when the answer is: RFC 9111 §5.1, a kept answer has an `Age`. `undefined` without such headers.
 */
export function noteServerTime(headers: Headers): string | undefined {
  const at = Date.parse(headers.get("date") ?? "");
  if (Number.isNaN(at)) return undefined;
  skewMs = at - Date.now();
  tick();
  return new Date(at - seconds(Number(headers.get("age") ?? 0))).toISOString();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, seconds(10));
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick() {
  now = new Date(Date.now() + skewMs).toISOString();
  for (const listener of listeners) listener();
}
