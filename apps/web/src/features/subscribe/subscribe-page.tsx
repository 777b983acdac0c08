import { subscribedSchema } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "../../components/page-title.tsx";
import { localeOf } from "../../lib/locale.ts";
import type { SubscribeAsked } from "../../lib/subscribe-search.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { Feeds } from "./feeds.tsx";
import { MailForm } from "./mail-form.tsx";
import { Outcome } from "./outcome.tsx";
import { Previews } from "./previews.tsx";
import { waysQuery } from "./ways-query.ts";
import { WebhookForm } from "./webhook-form.tsx";

/** In which ways readers are told of incidents; its forms work without script. */
export function SubscribePage({ asked, origin }: { asked: SubscribeAsked; origin: string }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const { mirrors, kinds, samples } = useSuspenseQuery(waysQuery(locale)).data;
  const first = mirrors.find(({ slug }) => slug === asked.mirror)?.slug;
  const chosen = subscribedSchema.parse({
    language: locale,
    mirrors: first === undefined ? null : [first],
  });
  const form = { locale, mirrors, chosen };
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("subscribe.title")} description={t("subscribe.description")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("subscribe.title")}</h1>
      <p className="mt-1 max-w-prose text-pretty text-muted">{t("subscribe.lead")}</p>
      <Outcome done={asked.sent && t(`subscribe.sent.${asked.sent}`)} refused={asked.refused} />
      <Feeds locale={locale} origin={origin} mirrors={mirrors} first={first} />
      {kinds.includes("email") && <MailForm {...form} />}
      {kinds.includes("webhook") && <WebhookForm {...form} />}
      {kinds.length === 0 && <p className="mt-10 text-muted">{t("subscribe.off")}</p>}
      <Previews samples={samples} kinds={kinds} />
    </div>
  );
}
