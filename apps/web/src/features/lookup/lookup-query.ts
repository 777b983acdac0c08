import type { Lookup } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../lib/api.ts";

/** Who has a module, or a version of it: `golang.org/x/text` or `golang.org/x/text@v0.3.8`. */
export function lookupQuery(wanted: string) {
  const [module = "", version] = wanted.split(/@(.*)/s);
  const asked = new URLSearchParams({ module, ...(version !== undefined && { version }) });
  return queryOptions<Lookup>({
    queryKey: [`/api/v1/lookup?${asked}`],
    refetchInterval: refreshWhile(({ live }) => live !== null && !live.complete),
  });
}
