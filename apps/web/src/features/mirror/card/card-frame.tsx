import type { CardKind, MirrorCard, MirrorDetail } from "@heliograph/core";
import type { UseSuspenseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { StateShape } from "../../../components/state-shape.tsx";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { TabFrame } from "../tab-frame.tsx";
import type { SpokenCard } from "./use-card-verdict.ts";

type CardFrameProps = {
  tab: CardKind;
  detail: MirrorDetail;
  query: UseSuspenseQueryResult<MirrorCard>;
  verdict: SpokenCard;
  children: ReactNode;
};

/** A tab about rules: what stands above them all, and what they come to. */
export function CardFrame({ tab, detail, query, verdict, children }: CardFrameProps) {
  return (
    <TabFrame tab={tab} detail={detail} query={query} asOf={query.data.asOf} verdict={verdict}>
      <div className="mt-8 flex gap-3">
        <StateShape state={verdict.state} className="mt-1 size-5" />
        <div>
          <p className="max-w-prose text-lg/snug font-medium text-pretty tabular-nums">{verdict.sentence}</p>
          <Looked card={query.data} />
        </div>
      </div>
      {children}
    </TabFrame>
  );
}

/** When was looked last, and how often that is done. */
function Looked({ card: { lookedAt, everyMs } }: { card: MirrorCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const said = [
    ...(lookedAt === null
      ? []
      : [t("card.looked", { age: format.duration(Date.parse(now) - Date.parse(lookedAt)) })]),
    ...(everyMs === null ? [] : [t("card.every", { every: format.duration(everyMs) })]),
  ];
  return <p className="mt-1 text-sm text-muted tabular-nums empty:hidden">{said.join(" · ")}</p>;
}
