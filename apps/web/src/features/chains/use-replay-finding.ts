import type { Chain, ReplayCost } from "@heliograph/core";
import { localeOf } from "../../lib/locale.ts";
import { lostTimeMs } from "../../lib/replay-cost.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Says what a chain would have cost, and what another: the worst where this is the best, and else the best. */
export function useReplayFinding({ total }: Chain["replay"], others: Chain["others"]): string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const lost = (cost: ReplayCost) =>
    lostTimeMs(cost) === 0 ? t("replay.nothing") : format.duration(lostTimeMs(cost));
  const known = others
    .filter(({ cost }) => cost.seen > 0)
    .toSorted((one, other) => lostTimeMs(one.cost) - lostTimeMs(other.cost));
  const [best] = known;
  const other = best !== undefined && lostTimeMs(best.cost) < lostTimeMs(total) ? best : known.at(-1);
  if (other === undefined) return t("replay.alone", { lost: lost(total) });
  return t("replay.finding", {
    lost: lost(total),
    other: other.name[localeOf(i18n.language)],
    otherLost: lost(other.cost),
  });
}
