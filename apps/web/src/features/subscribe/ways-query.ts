import type { Ways } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { queryOptions } from "@tanstack/react-query";

/** In which ways one may subscribe here, with samples in a language. */
export const waysQuery = (locale: Locale) =>
  queryOptions<Ways>({ queryKey: [`/api/v1/subscriptions/ways?locale=${locale}`], refetchInterval: false });
