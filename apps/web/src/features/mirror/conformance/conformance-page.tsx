import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../lib/use-translation.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { conformanceQuery } from "../card/card-queries.ts";
import { ChangesPanel } from "../card/changes-panel.tsx";
import { RulesPanel } from "../card/rules-panel.tsx";
import { mirrorQuery } from "../mirror-query.ts";
import { useConformanceVerdict } from "./use-conformance-verdict.ts";
import { useConformanceWords } from "./use-conformance-words.ts";

/** How a mirror keeps to the protocol, rule by rule. */
export function ConformancePage({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { data: detail } = useSuspenseQuery(mirrorQuery(slug));
  const query = useSuspenseQuery(conformanceQuery(slug));
  const card = query.data;
  const verdict = useConformanceVerdict(card);
  const wordsOf = useConformanceWords();
  const { vantages } = detail;
  return (
    <CardFrame tab="conformance" detail={detail} query={query} verdict={verdict}>
      <RulesPanel
        title={t("conformance.title")}
        why={t("conformance.why")}
        card={card}
        vantages={vantages}
        wordsOf={wordsOf}
      />
      <ChangesPanel changes={card.changes} vantages={vantages} wordsOf={wordsOf} />
    </CardFrame>
  );
}
