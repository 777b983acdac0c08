import type { Thresholds } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { rules } from "./rules.ts";
import { SentencesPart } from "./sentences-part.tsx";

/** When what is called what, in sentences that have their numbers from those who judge by them. */
export function JudgingPart({ thresholds }: { thresholds: Thresholds }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = Object.fromEntries(
    Object.entries(thresholds).map(([name, value]) => [
      name,
      name.endsWith("Ms") ? format.duration(value) : format.count(value),
    ]),
  );
  return (
    <SentencesPart
      id="judging"
      title={t("method.judging.title")}
      sentences={rules.map((rule) => t(`method.rule.${rule}`, said))}
    />
  );
}
