import { severityOf, shown, type ShownFinding, type Vantage } from "@heliograph/core";
import { localeOf } from "../lib/locale.ts";
import { pathOf } from "../lib/path.ts";
import { stateOf } from "../lib/state.ts";
import { standingOf } from "../lib/standing.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { useVantageNames } from "../lib/use-vantage-names.ts";
import { Compared } from "./compared.tsx";
import { Dot } from "./dot.tsx";
import { Instant } from "./instant.tsx";
import { Surface } from "./panel.tsx";
import { StateShape } from "./state-shape.tsx";

type FindingListProps = { findings: readonly ShownFinding[]; vantages: readonly Vantage[] };

/** What was found wrong, with both hashes and the way to the evidence. */
export function FindingList({ findings, vantages }: FindingListProps) {
  const { t } = useTranslation();
  return (
    <Surface className="divide-y divide-line">
      {findings.length === 0 && <p className="p-5 text-muted">{t("findings.none")}</p>}
      {findings.map((finding) => (
        <FindingItem key={finding.id} finding={finding} vantages={vantages} />
      ))}
    </Surface>
  );
}

function FindingItem({ finding, vantages }: { finding: ShownFinding; vantages: readonly Vantage[] }) {
  const { t, i18n } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  const { id, mirrorName, cause, subject, part, vantage, expected, received, at } = finding;
  return (
    <article className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 p-4 sm:px-5">
      <StateShape state={stateOf(severityOf(cause))} className="mt-1 size-4" />
      <div>
        <h3 className="font-medium">
          <a href={pathOf(localeOf(i18n.language), { evidence: id })} className="hover:underline">
            {t("breach.title", { cause: t(`cause.${cause}`), mirror: mirrorName })}
          </a>
        </h3>
        <p translate="no" className="text-sm break-words">
          {shown(subject)} <span className="text-muted">{t(`finding.part.${part}`)}</span>
        </p>
        <p className="mt-1 mb-2 text-sm text-muted">
          <Instant at={at} />
          {vantage !== null && (
            <>
              <Dot />
              {t("findings.from", { vantage: vantageNames([vantage]) })}
            </>
          )}
          <Dot />
          {t(standingOf(finding))}
        </p>
        <Compared expected={expected} received={received} />
        <p className="mt-2 text-sm">
          <a href={pathOf(localeOf(i18n.language), { evidence: id })} className="text-link hover:underline">
            {t("findings.evidence")}
          </a>
        </p>
      </div>
    </article>
  );
}
