import { ranges, type MirrorFreshness } from "@heliograph/core";
import { useTranslation } from "../../../lib/use-translation.ts";
import { wasLookedFor } from "./was-looked-for.ts";

/** Why no lags are shown of a range, in the page's language: nothing was looked for, or nothing of it is counted yet. */
export function useNoLags({ asOf, range, releases }: MirrorFreshness): string {
  const { t } = useTranslation();
  const since = Date.parse(asOf) - ranges[range].spanMs;
  return t(wasLookedFor(releases, since) ? "freshness.lagsUncounted" : "freshness.lagsNone");
}
