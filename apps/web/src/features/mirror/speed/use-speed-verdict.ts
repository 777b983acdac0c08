import type { MirrorSpeed, Vantage } from "@heliograph/core";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";
import { summarizeSpeed } from "./speed-summary.ts";

/** How many bits a mirror serves per second, in the page's language: a sentence, and the word for it. */
export function useSpeedVerdict(
  shown: MirrorSpeed,
  vantages: readonly Vantage[],
): { word: string; sentence: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const { count, p50Mbps, p10Mbps } = summarizeSpeed(shown);
  const window = t(`mirror.window.${shown.range}`);
  const { vantage } = shown;
  if (p50Mbps === undefined || p10Mbps === undefined)
    return {
      word: t("state.no_data"),
      sentence:
        vantage === null
          ? t("speed.none", { window })
          : t("speed.noneFrom", { window, vantage: vantageNames([vantage]) }),
    };
  return {
    word: format.rate(p50Mbps),
    sentence: t("speed.finding", {
      count,
      transfers: format.count(count),
      window,
      p50: format.rate(p50Mbps),
      p10: format.rate(p10Mbps),
    }),
  };
}
