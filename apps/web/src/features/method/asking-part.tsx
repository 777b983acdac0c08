import type { Method } from "@heliograph/core";
import { Panel } from "../../components/panel.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** How we introduce ourselves and pace our requests, and how the operator of a mirror can have us ask less. */
export function AskingPart({ method: { userAgent, contact, limits } }: { method: Method }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel id="asking" title={t("method.asking.title")}>
      <p className="max-w-prose text-pretty">{t("method.asking.agent")}</p>
      <pre
        translate="no"
        role="group"
        aria-label="User-Agent"
        tabIndex={0}
        className="command mt-2"
      >{`User-Agent: ${userAgent}`}</pre>
      <ul className="sentences mt-4">
        <li>
          {t("method.asking.pace", {
            pace: format.latency(limits.paceMs),
            redirects: limits.redirects,
            deadline: format.duration(limits.deadlineMs),
            connect: format.duration(limits.connectMs),
            tls: format.duration(limits.tlsMs),
            silence: format.duration(limits.silenceMs),
          })}
        </li>
        <li>{t("method.asking.rest", { rest: format.duration(limits.restMs) })}</li>
        <li>
          {format.sentences([
            t("method.asking.object"),
            contact === "" ? t("method.asking.noContact") : t("method.asking.contact"),
          ])}
          {contact !== "" && <Contact contact={contact} />}
        </li>
      </ul>
    </Panel>
  );
}

/** What is configured may be an address of any kind; only what can be followed safely is a link. */
function Contact({ contact }: { contact: string }) {
  const href = hrefOf(contact);
  if (href === undefined) return <bdi translate="no">{contact}</bdi>;
  return (
    <a href={href} translate="no" className="wrap-anywhere text-link underline">
      {contact}
    </a>
  );
}

function hrefOf(contact: string): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/.test(contact)) return contact;
  return /^[^\s@<>]+@[^\s@<>]+$/.test(contact) ? `mailto:${contact}` : undefined;
}
