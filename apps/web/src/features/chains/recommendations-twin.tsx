import { shown, type Recommendation, type Vantage } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { useScopeName } from "../../lib/use-scope-name.ts";

type RecommendationsTwinProps = {
  recommendations: readonly Recommendation[];
  vantages: readonly Vantage[];
};

/** The recommendation for each region and vantage. */
export function RecommendationsTwin({ recommendations, vantages }: RecommendationsTwinProps) {
  const { t } = useTranslation();
  const scopeName = useScopeName(vantages);
  return (
    <TwinTable summary={t("recommended.every")} label={t("recommended.heading")}>
      <table className="w-full tabular-nums">
        <thead>
          <tr>
            {(["scope", "chain", "sinceHead", "expires"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`recommended.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recommendations.map(({ scope, goproxy, since, expiresAt }) => (
            <tr key={scope}>
              <th scope="row">{scopeName(scope)}</th>
              <td>
                <code translate="no">{shown(goproxy)}</code>
              </td>
              <td>
                <Instant at={since} />
              </td>
              <td>
                <Instant at={expiresAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TwinTable>
  );
}
