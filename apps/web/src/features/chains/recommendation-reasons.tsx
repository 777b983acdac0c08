import type { ChainMirror, Recommendation, Vantage } from "@heliograph/core";
import { useReason } from "../../lib/use-reason.ts";
import { useScopeName } from "../../lib/use-scope-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type RecommendationReasonsProps = {
  recommendations: readonly Recommendation[];
  mirrors: readonly ChainMirror[];
  vantages: readonly Vantage[];
};

/** Why a chain is recommended; what holds for some of its scopes alone names them. */
export function RecommendationReasons({ recommendations, mirrors, vantages }: RecommendationReasonsProps) {
  const { t } = useTranslation();
  const reasonOf = useReason(mirrors);
  const scopeName = useScopeName(vantages);
  const all = recommendations.flatMap(({ scope, reasons }) =>
    reasons.map((reason) => ({ scope, kind: reason.kind, said: reasonOf(reason) })),
  );
  const byKind = [...Map.groupBy(all, ({ kind }) => kind).values()];
  const alike = byKind.flatMap((ofKind) => [...Map.groupBy(ofKind, ({ said }) => said)]);
  return (
    <ul className="mt-1 list-disc pl-5 text-sm">
      {alike.map(([said, holding]) => (
        <li key={said} className="max-w-prose text-pretty">
          {holding.length === recommendations.length
            ? said
            : t("recommended.reasonFor", {
                scopes: holding.map(({ scope }) => scopeName(scope)).join(" · "),
                reason: said,
              })}
        </li>
      ))}
    </ul>
  );
}
