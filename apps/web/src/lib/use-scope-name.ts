import type { Recommendation, Vantage } from "@heliograph/core";
import { useTranslation } from "./use-translation.ts";
import { useVantageNames } from "./use-vantage-names.ts";

/** Says for whom a recommendation is. */
export function useScopeName(vantages: readonly Vantage[]): (scope: Recommendation["scope"]) => string {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  return (scope) => {
    const [kind, name = ""] = scope.split(":", 2);
    if (kind === "region") return t("recommended.region", { region: name });
    if (kind === "vantage") return t("recommended.vantage", { vantage: vantageNames([name]) });
    return t("recommended.all");
  };
}
