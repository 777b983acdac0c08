import type { MirrorSummary } from "@heliograph/core";
import { ProtocolBadge } from "../../components/protocol-badge.tsx";
import { Surface } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What is known of a mirror beside measurements. */
export function Facts({ mirror }: { mirror: MirrorSummary }) {
  const { t, i18n } = useTranslation();
  return (
    <Surface className="p-4 text-sm sm:p-5">
      <dl className="grid gap-3 [&_dd]:break-words [&_dt]:text-muted">
        <div>
          <dt>{t("mirror.address")}</dt>
          <dd translate="no">
            <a
              href={mirror.baseUrl}
              rel="noreferrer nofollow"
              className="font-mono text-link hover:underline"
            >
              {mirror.baseUrl}
            </a>
          </dd>
        </div>
        <div>
          <dt>{t("mirror.operator")}</dt>
          <dd>{mirror.operator === "" ? t("mirror.unverified") : mirror.operator}</dd>
        </div>
        <div>
          <dt>{t("mirror.role")}</dt>
          <dd>{t(`mirrors.role.${mirror.role}`)}</dd>
        </div>
        {mirror.httpVersion !== null && (
          <div>
            <dt>{t("mirror.httpVersion")}</dt>
            <dd>
              <ProtocolBadge httpVersion={mirror.httpVersion} />
            </dd>
          </div>
        )}
        {mirror.note !== null && (
          <div>
            <dt>{t("mirror.note")}</dt>
            <dd>{mirror.note[localeOf(i18n.language)]}</dd>
          </div>
        )}
      </dl>
    </Surface>
  );
}
