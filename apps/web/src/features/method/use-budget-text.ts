import type { DailyBudget } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Says what a vantage may take of a mirror in a day. */
export function useBudgetText(): (budget: DailyBudget) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ requests, bytes }) => {
    if (requests === null) return bytes === null ? t("method.probed.noBudget") : format.bytes(bytes);
    const count = format.count(requests);
    return bytes === null
      ? t("method.probed.requests", { requests: count })
      : t("method.probed.either", {
          requests: t("method.probed.requests", { requests: count }),
          bytes: format.bytes(bytes),
        });
  };
}
