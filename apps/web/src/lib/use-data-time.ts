import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useContext, useSyncExternalStore } from "react";
import { RenderedAt } from "./clock.ts";

/** As of when the newest data on the page are; of a page without any, when it was made. */
export function useDataTime(): string {
  const cache = useQueryClient().getQueryCache();
  const renderedAt = useContext(RenderedAt);
  const newest = () =>
    cache
      .getAll()
      .map(({ state }) => asOf(state.data))
      .toSorted()
      .at(-1) || renderedAt;
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  return useSyncExternalStore(subscribe, newest, newest);
}

/** When an answer says it is of; empty where it does not. */
const asOf = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "asOf" in answer ? String(answer.asOf) : "";
