import { judgedCount, type Counts } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Says which share of a chain's walks was served. */
export function useWalkShare(counts: Counts): string {
  const { t } = useTranslation();
  const format = useFormat();
  const share = format.share(counts);
  return share === undefined
    ? t("chains.noShare")
    : t("chains.share", { share, walks: format.count(judgedCount(counts)) });
}
