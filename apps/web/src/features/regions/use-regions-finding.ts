import type { Regions } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { isSeenAlike } from "./seen-alike.ts";

/** How many mirrors are named before the rest is counted. */
const named = 3;

/** Whether the regions agree, in the page's language: a sentence, and how the page's title begins. */
export function useRegionsFinding({ regions, mirrors }: Regions): { title: string; sentence: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const [only] = regions;
  const title = t("regions.title");
  if (only === undefined) return { title, sentence: t("regions.headline.none") };
  if (regions.length === 1) return { title, sentence: t("regions.headline.one", { region: only }) };
  const disputed = mirrors.filter((mirror) => !isSeenAlike(mirror)).map(({ name }) => name);
  if (disputed.length === 0)
    return { title: t("regions.pageTitle.agree"), sentence: t("regions.headline.agree") };
  const more = disputed.length - named;
  const about = format.names([
    ...disputed.slice(0, named),
    ...(more > 0 ? [t("regions.andMore", { count: more })] : []),
  ]);
  return {
    title: t("regions.pageTitle.differ", { mirrors: about }),
    sentence: t("regions.headline.differ", { mirrors: about }),
  };
}
