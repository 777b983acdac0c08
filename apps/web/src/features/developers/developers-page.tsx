import { PageTitle } from "../../components/page-title.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { ApiPart } from "./api-part.tsx";
import { BadgesPart } from "./badges-part.tsx";
import { ComponentsPart } from "./components-part.tsx";
import { EmbedPart } from "./embed-part.tsx";
import { FeedsPart } from "./feeds-part.tsx";
import type { Reading } from "./reading.ts";
import { StatuspagePart } from "./statuspage-part.tsx";
import { WebhooksPart } from "./webhooks-part.tsx";

const parts = ["api", "statuspage", "badges", "embed", "feeds", "webhooks"] as const;

/** All ways to read this site by program. */
export function DevelopersPage({ origin, mirrors, mirror, rates, examples }: Reading) {
  const { t } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("developers.title")} description={t("developers.description")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("developers.title")}</h1>
      <p className="mt-1 max-w-prose text-pretty text-muted">{t("developers.lead")}</p>
      <nav aria-label={t("developers.parts")} className="mt-4">
        <ul className="-mx-2.5 flex flex-wrap text-sm">
          {parts.map((part) => (
            <li key={part}>
              <a
                href={`#${part}`}
                className="inline-flex min-h-8 items-center px-2.5 text-link hover:underline pointer-coarse:min-h-11"
              >
                {t(`developers.${part}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ApiPart origin={origin} rates={rates} examples={examples} />
      <StatuspagePart />
      {mirror !== undefined && (
        <>
          <BadgesPart origin={origin} mirror={mirror} mirrors={mirrors} />
          <EmbedPart origin={origin} mirror={mirror} />
        </>
      )}
      <FeedsPart mirror={mirror} />
      <WebhooksPart />
      <ComponentsPart />
    </div>
  );
}
