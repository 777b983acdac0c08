import type { MirrorDetail } from "@heliograph/core";
import type { ComponentProps, ReactNode } from "react";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { VantageNotices } from "../../components/vantage-notices.tsx";
import type { MirrorTab } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { MirrorHead } from "./mirror-head.tsx";
import { useMirrorVerdict } from "./use-mirror-verdict.ts";

type TabFrameProps = ComponentProps<typeof FreshnessNotice> & {
  tab: MirrorTab;
  detail: MirrorDetail;
  /** What the tab comes to, in a word and a sentence; what answers come to where it has nothing to say of this mirror. */
  verdict: { word: string; sentence: string } | undefined;
  /** What else is to be noticed. */
  notices?: ReactNode;
  children: ReactNode;
};

/** A part of a mirror's page: who the mirror is, what to beware of, and what the part shows. */
export function TabFrame({ tab, detail, query, asOf, verdict, notices, children }: TabFrameProps) {
  const { t } = useTranslation();
  const answers = useMirrorVerdict(detail);
  return (
    <>
      <MirrorHead
        shown={detail}
        verdict={answers}
        tab={tab}
        title={verdict?.word ?? t(`state.${answers.state}`)}
        description={verdict?.sentence ?? answers.sentence}
      />
      <div className="page-width pb-16">
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={asOf} />
          <VantageNotices vantages={detail.vantages} />
          {notices}
        </div>
        {children}
      </div>
    </>
  );
}
