import { useSuspenseQuery } from "@tanstack/react-query";
import { Instant } from "../../components/instant.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { StateLabel } from "../../components/state-label.tsx";
import { localeOf } from "../../lib/locale.ts";
import type { SubscriptionAsked } from "../../lib/subscribe-search.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { Choices } from "./choices.tsx";
import { Confirming } from "./confirming.tsx";
import { Outcome } from "./outcome.tsx";
import { Submit } from "./submit.tsx";
import { subscriptionQuery } from "./subscription-query.ts";
import { waysQuery } from "./ways-query.ts";

/** A subscription for whoever has its token: confirmed, changed and ended by forms alone, because programs follow links. */
export function SubscriptionPage({ asked }: { asked: SubscriptionAsked }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(asked.token));
  const { mirrors } = useSuspenseQuery(waysQuery(locale)).data;
  const { kind, target, isConfirmed, expiresAt } = subscription;
  const action = `/${locale}/subscription?${new URLSearchParams({ token: asked.token })}`;
  return (
    <div className="page-width pt-10 pb-16">
      <meta name="robots" content="noindex" />
      <PageTitle title={t("subscription.title")} description={t("subscription.title")} />
      <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">
        {t(`subscription.kinds.${kind}`, { target })}
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-4 text-muted">
        <StateLabel
          state={isConfirmed ? "operational" : "no_data"}
          word={t(isConfirmed ? "subscription.active" : "subscription.pending")}
        />
        {expiresAt !== null && (
          <span>
            {t("subscription.expires")} <Instant at={expiresAt} />
          </span>
        )}
      </p>
      {kind === "webhook" && <p className="mt-2 max-w-prose">{t("subscription.keep")}</p>}
      <Outcome
        done={asked.told && t(`subscription.told.${asked.told}`)}
        refused={asked.refused}
        status={asked.status}
      />
      {!isConfirmed && <Confirming subscription={subscription} action={action} />}
      <Panel title={t("subscription.changeTitle")}>
        <Surface className="p-5">
          <form method="post" action={action} className="grid gap-4">
            <input type="hidden" name="do" value="change" />
            <Choices mirrors={mirrors} chosen={subscription} />
            <Submit label={t("subscription.changeSubmit")} />
          </form>
        </Surface>
      </Panel>
      <Panel title={t("subscription.endTitle")}>
        <form method="post" action={action} className="grid gap-3">
          <input type="hidden" name="do" value="end" />
          <p className="text-muted">{t("subscription.endLead")}</p>
          <Submit label={t("subscription.endSubmit")} />
        </form>
      </Panel>
    </div>
  );
}
