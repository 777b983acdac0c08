import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let said = "";

/** Has the page's one live region say a sentence. */
export function say(sentence: string): void {
  said = sentence;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What the live region says. */
export const useSaid = () =>
  useSyncExternalStore(
    subscribe,
    () => said,
    () => "",
  );
