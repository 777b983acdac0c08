import type { Failover } from "@heliograph/core";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

/** How a mirror recovers: as a title begins with it, and as a sentence. */
export type FailoverVerdict = { word: string; sentence: string };

/** Says how long a mirror takes to recover, or that it has not yet. */
export function useFailoverVerdict({ outages, recoveries }: Failover): FailoverVerdict {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const ongoing = outages.find(({ recoveredAt }) => recoveredAt === null);
  const { count, p50Ms, p95Ms } = recoveries;
  const recovered = p50Ms === null ? undefined : recovery(p50Ms);
  if (ongoing !== undefined) {
    const { failedAt } = ongoing;
    const duration = format.duration(Date.parse(now) - Date.parse(failedAt));
    const since = t("failover.now", { since: format.instant(failedAt, now), duration });
    return {
      word: t("failover.word.now"),
      sentence: format.sentences(recovered === undefined ? [since] : [since, recovered]),
    };
  }
  if (p50Ms === null || recovered === undefined)
    return {
      word: t("failover.word.none"),
      sentence: format.sentences([t("failover.none"), t("failover.noneWhy")]),
    };
  return { word: t("failover.word.recovers", { p50: format.duration(p50Ms) }), sentence: recovered };

  function recovery(medianMs: number): string {
    return t("failover.recovers", {
      count,
      p50: format.duration(medianMs),
      p95: format.duration(p95Ms ?? medianMs),
    });
  }
}
