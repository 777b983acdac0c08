import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../lib/use-translation.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { cacheQuery } from "../card/card-queries.ts";
import { ChangesPanel } from "../card/changes-panel.tsx";
import { RulesPanel } from "../card/rules-panel.tsx";
import { useCardVerdict } from "../card/use-card-verdict.ts";
import { mirrorQuery } from "../mirror-query.ts";
import { NodesPanel } from "./nodes-panel.tsx";
import { useCacheWords } from "./use-cache-words.ts";

/** How a mirror behaves towards caches, and which nodes answer for it. */
export function CachePage({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { data: detail } = useSuspenseQuery(mirrorQuery(slug));
  const query = useSuspenseQuery(cacheQuery(slug));
  const card = query.data;
  const verdict = useCardVerdict(card);
  const wordsOf = useCacheWords();
  const { vantages } = detail;
  return (
    <CardFrame tab="cache" detail={detail} query={query} verdict={verdict}>
      <RulesPanel
        title={t("cache.title")}
        why={t("cache.why")}
        card={card}
        vantages={vantages}
        wordsOf={wordsOf}
      />
      <NodesPanel nodes={card.nodes} vantages={vantages} />
      <ChangesPanel changes={card.changes} vantages={vantages} wordsOf={wordsOf} />
    </CardFrame>
  );
}
