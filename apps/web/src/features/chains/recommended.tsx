import type { ChainMirror, Chains, Recommendation, Vantage } from "@heliograph/core";
import { parseGoproxy } from "@heliograph/goproxy/chain";
import { ChainSteps } from "../../components/chain/chain-steps.tsx";
import { Command } from "../../components/command.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { useNow } from "../../lib/clock.ts";
import { commandOf } from "../../lib/command-of.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { RecommendationReasons } from "./recommendation-reasons.tsx";
import { RecommendationsTwin } from "./recommendations-twin.tsx";
import { useScopeName } from "../../lib/use-scope-name.ts";

type RecommendedProps = Pick<Chains, "recommendations" | "mirrors"> & { vantages: readonly Vantage[] };

/** Which chain to take in each region, why, and until when. */
export function Recommended({ recommendations, mirrors, vantages }: RecommendedProps) {
  const { t } = useTranslation();
  const regional = recommendations.filter(({ scope }) => !scope.startsWith("vantage:"));
  return (
    <Panel title={t("recommended.heading")}>
      {recommendations.length === 0 ? (
        <Nothing>{t("recommended.none")}</Nothing>
      ) : (
        <div className="grid gap-4">
          {alike(regional).map((same) => (
            <RecommendationCard key={same[0].scope} same={same} mirrors={mirrors} vantages={vantages} />
          ))}
          <RecommendationsTwin recommendations={recommendations} vantages={vantages} />
        </div>
      )}
    </Panel>
  );
}

/** Recommendations of one chain, for one region or more. */
type Alike = readonly [Recommendation, ...Recommendation[]];

/** Regions with the same chain go together. */
const alike = (recommendations: readonly Recommendation[]): Alike[] =>
  [...Map.groupBy(recommendations, ({ goproxy, gosumdb }) => `${goproxy} ${gosumdb}`).values()].flatMap(
    ([first, ...rest]) => (first === undefined ? [] : [[first, ...rest]]),
  );

type CardProps = { same: Alike; mirrors: readonly ChainMirror[]; vantages: readonly Vantage[] };

/** A chain that is recommended; its times hold for all of its scopes. */
function RecommendationCard({ same, mirrors, vantages }: CardProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const scopeName = useScopeName(vantages);
  const [{ goproxy, gosumdb }] = same;
  return (
    <Surface className="p-4 sm:p-5">
      <h3 className="font-medium">{same.map(({ scope }) => scopeName(scope)).join(" · ")}</h3>
      <ChainSteps hops={parseGoproxy(goproxy)} mirrors={mirrors} />
      <Command title={t("recommended.line")} line={commandOf({ goproxy, gosumdb })} />
      {gosumdb !== null && <p className="mt-1 text-sm text-muted">{t("recommended.sumdb")}</p>}
      <h4 className="mt-4 text-sm font-medium">{t("recommended.why")}</h4>
      <RecommendationReasons recommendations={same} mirrors={mirrors} vantages={vantages} />
      <p className="mt-3 text-sm text-muted">
        {t("recommended.since", {
          since: format.instant(latest(same.map(({ since }) => since)), now),
          expires: format.instant(earliest(same.map(({ expiresAt }) => expiresAt)), now),
        })}
      </p>
      <p className="mt-3 text-sm">
        <a
          href={pathOf(localeOf(i18n.language), { setup: goproxy })}
          className="inline-flex min-h-6 items-center text-link hover:underline"
        >
          {t("chains.setUp")}
        </a>
      </p>
    </Surface>
  );
}

const latest = (times: readonly string[]) => times.reduce((one, other) => (other > one ? other : one));
const earliest = (times: readonly string[]) => times.reduce((one, other) => (other < one ? other : one));
