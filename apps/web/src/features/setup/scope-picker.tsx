import type { Chains, Vantage } from "@heliograph/core";
import { formatGoproxy, parseGoproxy } from "@heliograph/goproxy/chain";
import { useReason } from "../../lib/use-reason.ts";
import { useScopeName } from "../../lib/use-scope-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { searchOf, settingsOf, type Draft } from "./draft.ts";
import { recommendationFor } from "./read-draft.ts";

type ScopePickerProps = { draft: Draft; chains: Chains; vantages: readonly Vantage[] };

/** The recommendations that a reader can begin with, and why the chosen one is. */
export function ScopePicker({ draft, chains, vantages }: ScopePickerProps) {
  const { t } = useTranslation();
  const scopeName = useScopeName(vantages);
  const reasonOf = useReason(chains.mirrors);
  const { recommendations } = chains;
  const recommended = recommendationFor(draft.scope, chains);
  const none = <p className="max-w-prose text-sm text-pretty text-muted">{t("setup.scope.none")}</p>;
  if (recommendations.length === 0) return none;
  const isAsRecommended =
    recommended !== undefined &&
    formatGoproxy(parseGoproxy(recommended.goproxy)) === settingsOf(draft).goproxy;
  return (
    <section>
      <h2 className="text-lg font-semibold tracking-tight">{t("setup.scope.heading")}</h2>
      <nav aria-label={t("setup.scope.heading")} className="mt-2 -ml-2.5 flex flex-wrap gap-1 text-sm">
        {recommendations.map(({ scope }) => (
          <a
            key={scope}
            href={recommendedAt(draft, scope)}
            aria-current={scope === draft.scope ? "true" : undefined}
            className="inline-flex min-h-9 items-center rounded-md px-2.5 text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-page"
          >
            {scopeName(scope)}
          </a>
        ))}
      </nav>
      {recommended === undefined ? (
        none
      ) : (
        <details open={isAsRecommended} className="mt-2 text-sm">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
            {t("setup.scope.why")}
          </summary>
          <ul className="mt-1 grid max-w-prose list-disc gap-1 pl-5 text-pretty text-muted">
            {recommended.reasons.map(reasonOf).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {recommended !== undefined && !isAsRecommended && (
        <p className="mt-1 text-sm text-muted">{t("setup.scope.changed")}</p>
      )}
    </section>
  );
}

/** The page with the recommendation of a scope, and everything else as it is. */
function recommendedAt(draft: Draft, scope: string): string {
  const search = new URLSearchParams(searchOf({ ...draft, scope }));
  search.delete("chain");
  search.delete("sumdb");
  return `?${search}`;
}
