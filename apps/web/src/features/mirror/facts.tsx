import { shown, type MirrorAbout, type MirrorSummary } from "@heliograph/core";
import { ProtocolBadge } from "../../components/protocol-badge.tsx";
import { Surface } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What is known of a mirror beside measurements. */
export function Facts({ mirror, about }: { mirror: MirrorSummary; about: MirrorAbout }) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const { contact, terms } = about;
  return (
    <Surface className="p-4 text-sm sm:p-5">
      <dl className="grid gap-3 [&_dd]:break-words [&_dt]:text-muted">
        <div>
          <dt>{t("mirror.address")}</dt>
          <dd translate="no">
            <span className="font-mono">
              <Outward href={mirror.baseUrl}>{mirror.baseUrl}</Outward>
            </span>
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
              <span className="inline-flex gap-1.5">
                <ProtocolBadge {...mirror} />
              </span>
            </dd>
          </div>
        )}
        {(["upstream", "private_modules", "limits"] as const).map((name) => {
          const said = about[name];
          return (
            said !== undefined && (
              <div key={name}>
                <dt>{t(`mirror.about.${name}`)}</dt>
                <dd>{shown(said[locale])}</dd>
              </div>
            )
          );
        })}
        {contact !== undefined && (
          <div>
            <dt>{t("mirror.about.contact")}</dt>
            <dd translate="no">
              <Outward href={contact.includes("://") ? contact : `mailto:${contact}`}>{contact}</Outward>
            </dd>
          </div>
        )}
        {terms !== undefined && (
          <div>
            <dt>{t("mirror.about.terms")}</dt>
            <dd translate="no">
              <Outward href={terms}>{terms}</Outward>
            </dd>
          </div>
        )}
        {mirror.note !== null && (
          <div>
            <dt>{t("mirror.note")}</dt>
            <dd>{shown(mirror.note[locale])}</dd>
          </div>
        )}
      </dl>
    </Surface>
  );
}

/** A way out of our pages. */
const Outward = ({ href, children }: { href: string; children: string }) => (
  <a href={href} rel="noreferrer nofollow" className="text-link hover:underline">
    {shown(children)}
  </a>
);
