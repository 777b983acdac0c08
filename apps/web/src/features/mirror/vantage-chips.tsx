import type { MirrorSummary, Vantage } from "@heliograph/core";
import { StateShape } from "../../components/state-shape.tsx";
import { localeOf } from "../../lib/locale.ts";
import { stateOfVote } from "../../lib/state.ts";
import { useTranslation } from "../../lib/use-translation.ts";

const votes = ["down", "degraded", "up"] as const;

type VantageChipsProps = { mirror: MirrorSummary; vantages: readonly Vantage[]; withdrawn: boolean };

/** What each vantage says of the mirror at the moment. */
export function VantageChips({ mirror, vantages, withdrawn }: VantageChipsProps) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return (
    <ul aria-label={t("mirror.vantages")} className="mt-4 flex flex-wrap gap-2 text-sm">
      {vantages.map(({ slug, name }) => {
        const said = votes.find((each) => mirror.vantages[each].includes(slug));
        const vote = withdrawn ? "unknown" : (said ?? "unknown");
        return (
          <li
            key={slug}
            className="flex items-center gap-2 rounded-full border border-line bg-surface py-1 pr-3 pl-2"
          >
            <StateShape state={stateOfVote(vote)} />
            <span>{name[locale]}</span>
            <span className="text-muted">{t(`vote.${vote}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
