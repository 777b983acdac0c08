import { shown, type ShownRule, type Vantage } from "@heliograph/core";
import { Dot } from "../../../components/dot.tsx";
import { GradeLabel, GradeShape } from "../../../components/grade-label.tsx";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";
import { ExhibitFold } from "./exhibit-fold.tsx";
import { viewsOf, type RuleView } from "./rule-views.ts";
import type { RuleWords } from "./rule-words.ts";

type RuleItemProps = { rule: ShownRule; words: RuleWords; vantages: readonly Vantage[] };

/** A rule: what it asks, how it is kept as each vantage sees it, and the exchange that shows it; open where any vantage sees it broken. */
export function RuleItem({ rule, words, vantages }: RuleItemProps) {
  const { t } = useTranslation();
  const { grade } = rule;
  const { title, asks, source } = words;
  const views = viewsOf(rule.vantages);
  const differ = new Set(views.map((view) => view.grade)).size > 1;
  const isOpen = views.some((view) => view.grade === "fail" || view.grade === "warn");
  return (
    <li id={rule.rule}>
      <details open={isOpen} className="rule">
        <summary>
          <GradeShape grade={grade} className="mt-1 size-4" />
          <span className="min-w-0 font-medium wrap-anywhere">
            {title}
            {differ && <span className="ml-2 text-sm font-normal text-muted">{t("card.differs")}</span>}
          </span>
        </summary>
        <div className="rule-body">
          {asks !== "" && <p className="max-w-prose text-pretty text-muted">{asks}</p>}
          <ul className="mt-2 grid gap-3">
            {views.map((view) => (
              <View key={view.vantages.join(" ")} view={view} withGrade={differ} vantages={vantages} />
            ))}
          </ul>
          {source !== undefined && (
            <p className="mt-2 text-sm">
              <a href={source} rel="noreferrer" className="text-link hover:underline">
                {t("card.source", { host: new URL(source).host })}
              </a>
            </p>
          )}
        </div>
      </details>
    </li>
  );
}

type ViewProps = { view: RuleView; withGrade: boolean; vantages: readonly Vantage[] };

function View({ view, withGrade, vantages }: ViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(vantages);
  const { grade, detail, since, exhibit } = view;
  const duration = format.duration(Date.parse(now) - Date.parse(since));
  return (
    <li>
      {detail !== "" && (
        <p lang="en" className="max-w-prose text-pretty wrap-anywhere">
          {shown(detail)}
        </p>
      )}
      <p className="flex flex-wrap items-center text-sm whitespace-pre text-muted tabular-nums">
        {withGrade && (
          <>
            <GradeLabel grade={grade} />
            <Dot />
          </>
        )}
        <span className="whitespace-normal">
          {t("card.seenFrom", { vantages: vantageNames(view.vantages) })}
          <Dot />
          {t("span.since", { since: format.instant(since, now), duration })}
        </span>
      </p>
      {exhibit !== null && <ExhibitFold exhibit={exhibit} />}
    </li>
  );
}
