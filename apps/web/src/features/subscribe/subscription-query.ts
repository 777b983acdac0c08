import type { Subscription } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** A subscription, by its token. */
export const subscriptionQuery = (token: string) =>
  queryOptions<Subscription>({
    queryKey: [`/api/v1/subscription?${new URLSearchParams({ token })}`],
    refetchInterval: false,
  });
