import type { MirrorIntegrity } from "@heliograph/core";
import { Meanings } from "../../components/meanings.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { proofKinds } from "./integrity-verdict.ts";
import { ProofLabel } from "../../components/proof-label.tsx";

/** How many looks over a day and a month proved what, and what that means. */
export function ProofCounts({ counts }: Pick<MirrorIntegrity, "counts">) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line lg:grid-cols-4">
        {proofKinds.map((proof) => (
          <div key={proof} className="bg-surface p-4 sm:px-5">
            <dt className="text-sm">
              <ProofLabel proof={proof} isEmpty={counts["30d"][proof] === 0} />
            </dt>
            <dd className="mt-1 text-2xl font-semibold tracking-tight tabular-nums">
              {format.count(counts["24h"][proof])}
            </dd>
            <dd className="text-xs text-muted tabular-nums">
              {t("integrity.overMonth", { looks: format.count(counts["30d"][proof]) })}
            </dd>
          </div>
        ))}
      </dl>
      <Meanings
        summary={t("integrity.meanings")}
        meanings={proofKinds.map((proof) => ({
          word: <ProofLabel proof={proof} />,
          key: proof,
          meaning: t(`integrity.meaning.${proof}`),
        }))}
      />
    </>
  );
}
