import type { MirrorCard, TlsRule } from "@heliograph/core";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useCardVerdict, type SpokenCard } from "../card/use-card-verdict.ts";

const plainHttp: TlsRule = "plain-http";

/** Whether a mirror is reached over plain HTTP, which has no certificate to look at. */
export const isPlain = ({ rules }: Pick<MirrorCard, "rules">) =>
  rules.some(({ rule, grade }) => rule === plainHttp && (grade === "warn" || grade === "fail"));

/** Says how connections to a mirror are secured; first of all whether they are. */
export function useTlsVerdict(card: MirrorCard): SpokenCard {
  const { t } = useTranslation();
  const spoken = useCardVerdict(card);
  if (spoken.state === "no_data" || !isPlain(card)) return spoken;
  return { ...spoken, word: t("tls.plainWord"), sentence: t("tls.plain") };
}
