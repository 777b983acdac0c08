import type { Compared } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Who stands first, in the page's language: a sentence, and how the page's title begins. */
export function useCompareFinding(mirrors: readonly Compared[]): { title: string; sentence: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const placed = mirrors.filter(({ place }) => place !== null);
  const first = placed.filter(({ place }) => place === 1);
  const [leader] = first;
  if (leader === undefined) return { title: t("compare.title"), sentence: t("compare.nobody") };
  const leaders = format.names(first.map(({ name }) => name));
  const values = { count: placed.length, score: leader.score ?? 0 };
  if (first.length === 1)
    return {
      title: t("compare.pageTitle", { leader: leaders }),
      sentence: t("compare.leads", { ...values, leader: leaders }),
    };
  return {
    title: t("compare.title"),
    sentence:
      first.length === placed.length
        ? t("compare.allShared", values)
        : t("compare.shared", { ...values, leaders }),
  };
}
