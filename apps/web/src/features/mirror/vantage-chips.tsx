import type { MirrorSummary, Vantage } from "@heliograph/core";
import { useTranslation } from "react-i18next";
import { StateShape } from "../../components/state-shape.tsx";
import { localeOf } from "../../lib/locale.ts";
import { stateOfVote } from "../../lib/state.ts";

/** What each vantage says of the mirror at the moment. */
export function VantageChips({ mirror, vantages }: { mirror: MirrorSummary; vantages: readonly Vantage[] }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return (
    <ul aria-label={t("mirror.vantages")} className="mt-4 flex flex-wrap gap-2 text-sm">
      {vantages.map(({ slug, name }) => {
        const vote = (["down", "degraded", "up"] as const).find((said) =>
          mirror.vantages[said].includes(slug),
        );
        return (
          <li
            key={slug}
            className="flex items-center gap-2 rounded-full border border-line bg-surface py-1 pr-3 pl-2"
          >
            <StateShape state={stateOfVote(vote ?? "unknown")} />
            <span>{name[locale]}</span>
            <span className="text-muted">{t(`sights.vote.${vote ?? "unknown"}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
