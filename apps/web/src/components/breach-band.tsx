import { shown, type FindingSummary } from "@heliograph/core";
import { useNow } from "../lib/clock.ts";
import type { Breach } from "../lib/breach.ts";
import { localeOf } from "../lib/locale.ts";
import { pathOf } from "../lib/path.ts";
import { topicOf } from "../lib/topic.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { FoldedHash } from "./folded-hash.tsx";
import { StateShape } from "./state-shape.tsx";

/** How many breaches are told of before the rest is counted. */
const told = 3;

/** Says above everything else that bytes or a log are not what they should be; nothing where all is well. */
export function BreachBand({ breaches }: { breaches: readonly Breach[] }) {
  const { t, i18n } = useTranslation();
  if (breaches.length === 0) return null;
  const more = breaches.length - told;
  return (
    <section aria-label={t("breach.label")} className="breach">
      <div className="page-width grid gap-6 py-6 sm:py-8">
        {breaches.slice(0, told).map((breach) => (
          <BreachItem key={breach.id} breach={breach} />
        ))}
        {more > 0 && (
          <p className="breach-text">
            <a href={pathOf(localeOf(i18n.language), "incidents")} className="underline">
              {t("breach.more", { count: more })}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}

function BreachItem({ breach }: { breach: Breach }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const locale = localeOf(i18n.language);
  const { cause, finding, mirror, mirrorName, startedAt } = breach;
  const duration = format.duration(Date.parse(now) - Date.parse(startedAt));
  return (
    <article className="flex gap-4 sm:gap-5">
      <StateShape state="major_outage" className="mt-0.5 size-8 sm:size-10" />
      <div className="min-w-0 grow">
        <h2 className="text-xl/snug font-semibold tracking-tight text-pretty sm:text-2xl/snug">
          <a href={pathOf(locale, { mirror, tab: "integrity" })} className="hover:underline">
            {t(`found.${cause}`, { mirror: mirrorName })}
          </a>
        </h2>
        <p className="mt-1 text-lg/snug text-pretty">
          {finding && (
            <strong translate="no" className="block font-semibold wrap-anywhere">
              {shown(finding.subject)}
            </strong>
          )}
          {t(`breach.${topicOf(cause)}`)}
        </p>
        {finding && <Contradiction finding={finding} />}
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
          <span>{t("span.since", { since: format.instant(startedAt, now), duration })}</span>
          {finding && (
            <a href={pathOf(locale, { evidence: finding.id })} className="font-medium text-link underline">
              {t("breach.evidence")}
            </a>
          )}
        </p>
      </div>
    </article>
  );
}

/** What does not go together: two heads of a fork by who shows them, or else what came and what should have. */
function Contradiction({ finding }: { finding: FindingSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [older, newer] = finding.heads;
  if (older !== undefined && newer !== undefined) {
    return (
      <p className="mt-3 tabular-nums">
        {t("breach.heads", {
          older: format.count(Number(older.size)),
          olderMirror: older.mirrorName ?? t("breach.elsewhere"),
          newer: format.count(Number(newer.size)),
          newerMirror: newer.mirrorName ?? t("breach.elsewhere"),
        })}
      </p>
    );
  }
  if (finding.expected + finding.received === "") return null;
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-1">
      {(["expected", "received"] as const).map((side) => (
        <div key={side} className="flex gap-x-2">
          <dt>{t(`finding.${side}`)}</dt>
          <dd>
            <FoldedHash value={finding[side]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
