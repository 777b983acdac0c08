import { shown as asText, type MirrorDetail } from "@heliograph/core";
import { ActionLink } from "../../components/action-link.tsx";
import { Announcer } from "../../components/announcer.tsx";
import { BreachBand } from "../../components/breach-band.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { openBreaches } from "../../lib/breach.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf, type MirrorTab } from "../../lib/path.ts";
import { useBreachTitle } from "../../lib/use-breach-title.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { MirrorTabs } from "./mirror-tabs.tsx";
import type { SpokenVerdict } from "./use-mirror-verdict.ts";
import { VantageChips } from "./vantage-chips.tsx";

type MirrorHeadProps = {
  shown: MirrorDetail;
  verdict: SpokenVerdict;
  tab: MirrorTab;
  /** How the page's title begins unless bytes are wrong. */
  title: string;
  description: string;
};

/** What stands above each part of a mirror's page: who it is, how it is, and the way to the other parts. */
export function MirrorHead({ shown, verdict, tab, title, description }: MirrorHeadProps) {
  const { t, i18n } = useTranslation();
  const { mirror, vantages } = shown;
  const locale = localeOf(i18n.language);
  const breaches = openBreaches(shown.incidents);
  const whole = useBreachTitle(breaches) ?? t("mirror.title", { verdict: title, mirror: mirror.name });
  return (
    <>
      <PageTitle title={whole} description={description} />
      <Announcer state={whole} sentence={`${mirror.name}: ${description}`} />
      <BreachBand breaches={breaches} />
      <VerdictBand
        state={verdict.state}
        before={
          <p className="mb-4 text-sm">
            <a href={pathOf(locale, "status")} className="text-link hover:underline">
              <span aria-hidden="true">← </span>
              {t("mirror.all")}
            </a>
          </p>
        }
        heading={
          <>
            <h1 className="text-2xl/tight font-semibold tracking-tight sm:text-3xl/tight">{mirror.name}</h1>
            <p translate="no" className="text-sm text-muted wrap-anywhere">
              {[mirror.operator, mirror.host]
                .filter((known) => known !== "" && known !== mirror.name)
                .map(asText)
                .join(" · ")}
            </p>
          </>
        }
      >
        <p className="mt-3 max-w-prose text-lg/snug text-pretty tabular-nums">{verdict.sentence}</p>
        {breaches.length > 0 && <p className="mt-1">{t("breach.apart")}</p>}
        <VantageChips mirror={mirror} vantages={vantages} withdrawn={verdict.withdrawn} />
        <p className="mt-4 flex flex-wrap gap-2 print:hidden">
          {mirror.freshness !== null && mirror.observedAt !== null && (
            <ActionLink href={pathOf(locale, { setup: `${mirror.baseUrl}|direct` })}>
              {t("mirror.do.setup")}
            </ActionLink>
          )}
          <ActionLink href={pathOf(locale, { subscribe: mirror.slug })}>
            {t("mirror.do.subscribe")}
          </ActionLink>
          <ActionLink href={pathOf(locale, { badges: mirror.slug })}>{t("mirror.do.badge")}</ActionLink>
        </p>
      </VerdictBand>
      <MirrorTabs mirror={mirror} tab={tab} />
    </>
  );
}
