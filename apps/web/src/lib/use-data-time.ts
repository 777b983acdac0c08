import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";

/** As of when the newest data on the page are; `undefined` of a page without any. */
export function useDataTime(): string | undefined {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  const newest = () =>
    cache
      .getAll()
      .flatMap(({ state }) => timesOf(state.data))
      .toSorted()
      .at(-1);
  return useSyncExternalStore(subscribe, newest, newest);
}

/** When an answer says it is of, if it does. */
const timesOf = (answer: unknown): string[] =>
  typeof answer === "object" && answer !== null && "asOf" in answer ? [String(answer.asOf)] : [];
