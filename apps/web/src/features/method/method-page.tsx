import { useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "../../components/page-title.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { AskingPart } from "./asking-part.tsx";
import { FromPart } from "./from-part.tsx";
import { JudgingPart } from "./judging-part.tsx";
import { KeptPart } from "./kept-part.tsx";
import { ledgerQuery } from "./ledger-query.ts";
import { LedgerPart } from "./ledger-part.tsx";
import { methodQuery } from "./method-query.ts";
import { ProbedPart } from "./probed-part.tsx";
import { SentencesPart } from "./sentences-part.tsx";

const parts = ["probed", "from", "judging", "shares", "view", "asking", "ledger", "kept"] as const;

/** How we measure and judge, what that costs a mirror, and how its operator can have us ask less. */
export function MethodPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: method } = useSuspenseQuery(methodQuery);
  const { data: ledger } = useSuspenseQuery(ledgerQuery);
  const mirrors = t("method.mirrors", { count: method.mirrors });
  const vantages = t("method.vantages", { count: method.vantages.length });
  const everyMs = method.probes.find(({ kind }) => kind === "availability")?.everyMs;
  const title = t("method.pageTitle", { mirrors, vantages });
  const finding =
    everyMs === undefined
      ? title
      : t("method.finding", { mirrors, vantages, every: format.duration(everyMs) });
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={title} description={finding} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("method.title")}</h1>
      <p className="mt-4 max-w-prose text-lg/snug font-medium text-pretty tabular-nums">{finding}</p>
      <p className="mt-2 max-w-prose text-pretty text-muted">{t("method.lead")}</p>
      <nav aria-label={t("method.parts")} className="mt-4 print:hidden">
        <ul className="-mx-2.5 flex flex-wrap text-sm">
          {parts.map((part) => (
            <li key={part}>
              <a
                href={`#${part}`}
                className="inline-flex min-h-8 items-center px-2.5 text-link hover:underline pointer-coarse:min-h-11"
              >
                {t(`method.${part}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ProbedPart method={method} />
      <FromPart vantages={method.vantages} references={method.references} />
      <JudgingPart thresholds={method.thresholds} />
      <SentencesPart
        id="shares"
        title={t("method.shares.title")}
        formula={t("method.shares.formula")}
        sentences={(["answered", "rounding", "percentiles", "score"] as const).map((name) =>
          t(`method.shares.${name}`),
        )}
      />
      <SentencesPart
        id="view"
        title={t("method.view.title")}
        sentences={(["vantages", "sample", "between", "lags", "addresses"] as const).map((name) =>
          t(`method.view.${name}`),
        )}
      />
      <AskingPart method={method} />
      <LedgerPart ledger={ledger} probes={method.probes} />
      <KeptPart kept={method.kept} />
    </div>
  );
}
