import { minutes, type RecommendationReason } from "@heliograph/core";
import { useFormat } from "./use-format.ts";
import { useTranslation } from "./use-translation.ts";

/** Says why a chain is recommended. */
export function useReason(
  mirrors: readonly { slug: string; name: string }[],
): (reason: RecommendationReason) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = (slug: string) => mirrors.find((mirror) => mirror.slug === slug)?.name ?? slug;
  return (reason) => {
    switch (reason.kind) {
      case "fewest-minutes-lost":
        return reason.minutes === 0
          ? t("recommended.reason.fewest-minutes-lost-none", { days: reason.days })
          : t("recommended.reason.fewest-minutes-lost", {
              days: reason.days,
              lost: format.duration(minutes(reason.minutes)),
            });
      case "quickest":
        return t("recommended.reason.quickest", {
          mirror: nameOf(reason.mirror),
          latency: format.latency(reason.p50Ms),
        });
      case "kept-for-stability":
        return t("recommended.reason.kept-for-stability", {
          duration: format.duration(minutes(reason.sinceMinutes)),
        });
      case "little-history":
        return t("recommended.reason.little-history", { duration: format.duration(minutes(reason.minutes)) });
      case "pipe-passes-outages":
      case "checksums-proxied":
      case "left-out-breached":
      case "left-out-unchecked":
      case "left-out-down":
      case "left-out-late":
        return t(`recommended.reason.${reason.kind}`, { mirror: nameOf(reason.mirror) });
    }
  };
}
