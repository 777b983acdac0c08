import type { MirrorCard, Vantage } from "@heliograph/core";
import { GradeLabel } from "../../../components/grade-label.tsx";
import { Meanings } from "../../../components/meanings.tsx";
import { Panel, Surface } from "../../../components/panel.tsx";
import { Nothing } from "../../../components/table-area.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";
import { cardPath } from "./card-queries.ts";
import { shownGrades } from "./card-verdict.ts";
import { RuleItem } from "./rule-item.tsx";
import type { WordsOf } from "./rule-words.ts";

type RulesPanelProps = {
  title: string;
  why: string;
  card: MirrorCard;
  vantages: readonly Vantage[];
  wordsOf: WordsOf;
};

/** All rules of a card, those that ask for attention first. */
export function RulesPanel({ title, why, card, vantages, wordsOf }: RulesPanelProps) {
  const { t } = useTranslation();
  const groups = shownGrades.flatMap((grade) => {
    const rules = card.rules.filter((rule) => rule.grade === grade);
    return rules.length === 0 ? [] : [{ grade, rules }];
  });
  return (
    <Panel
      title={title}
      aside={
        <a href={cardPath(card.mirror.slug, card.kind)} className="text-sm text-link hover:underline">
          {t("card.json")}
        </a>
      }
    >
      <p className="mb-4 max-w-prose text-pretty text-muted">{why}</p>
      {groups.length === 0 && <Nothing>{t("card.never")}</Nothing>}
      <div className="grid gap-6">
        {groups.map(({ grade, rules }) => (
          <section key={grade} aria-labelledby={`rules-${grade}`}>
            <h3 id={`rules-${grade}`} className="mb-2 flex items-center gap-2 text-sm font-medium">
              <GradeLabel grade={grade} />
              <span className="font-normal text-muted tabular-nums">{rules.length}</span>
            </h3>
            <Surface>
              <ul className="divide-y divide-line">
                {rules.map((rule) => (
                  <RuleItem key={rule.rule} rule={rule} words={wordsOf(rule.rule)} vantages={vantages} />
                ))}
              </ul>
            </Surface>
          </section>
        ))}
      </div>
      {groups.length > 0 && (
        <Meanings
          summary={t("card.meanings")}
          meanings={shownGrades.map((grade) => ({
            key: grade,
            word: <GradeLabel grade={grade} />,
            meaning: t(`card.meaning.${grade}`),
          }))}
        />
      )}
    </Panel>
  );
}
