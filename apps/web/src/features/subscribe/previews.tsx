import type { Ways } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** How one item of each way to subscribe looks. */
export function Previews({ samples, kinds }: Pick<Ways, "samples" | "kinds">) {
  const { t } = useTranslation();
  const { item, event, mail } = samples;
  return (
    <Panel title={t("subscribe.preview.title")}>
      <p className="text-muted">{t("subscribe.preview.note")}</p>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <figure className="min-w-0">
          <figcaption className="mb-1 text-sm">{t("subscribe.preview.item")}</figcaption>
          <Surface className="p-5">
            <p className="font-medium text-pretty wrap-anywhere">{item.title}</p>
            <p className="mt-1 text-sm text-muted">
              <Instant at={item.at} />
            </p>
            <p className="mt-2 text-sm text-pretty wrap-anywhere">{item.summary}</p>
          </Surface>
        </figure>
        {kinds.includes("email") && <Text label={t("subscribe.preview.mail")} text={mail} />}
        {kinds.includes("webhook") && <Text label={t("subscribe.preview.event")} text={event} />}
      </div>
    </Panel>
  );
}

const Text = ({ label, text }: { label: string; text: string }) => (
  <figure className="min-w-0">
    <figcaption className="mb-1 text-sm">{label}</figcaption>
    <Surface>
      <pre
        role="group"
        aria-label={label}
        tabIndex={0}
        translate="no"
        className="max-h-80 overflow-auto p-5 font-mono text-xs/relaxed wrap-break-word whitespace-pre-wrap"
      >
        {text}
      </pre>
    </Surface>
  </figure>
);
