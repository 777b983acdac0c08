import { Command } from "../../components/command.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import type { NamedMirror } from "./reading.ts";

type EmbedPartProps = { origin: string; mirror: NamedMirror };

/** The embed of a mirror as it looks now, with the line that shows it elsewhere. */
export function EmbedPart({ origin, mirror }: EmbedPartProps) {
  const { t, i18n } = useTranslation();
  const search = `theme=auto&locale=${localeOf(i18n.language)}`;
  const path = `/embed/${mirror.slug}?${search}`;
  const title = t("developers.embed.one", { mirror: mirror.name });
  return (
    <Panel id="embed" title={t("developers.embed.title")}>
      <p className="max-w-prose text-pretty">{t("developers.embed.lead")}</p>
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <iframe
          src={path}
          title={title}
          height="180"
          loading="lazy"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="w-full rounded-md border border-line"
        />
        <Surface className="min-w-0 p-4 sm:p-5">
          <Command
            title={t("developers.embed.html")}
            line={`<iframe src="${origin}${path.replace("&", "&amp;")}" title="${inHtml(title)}" width="100%" height="180" loading="lazy"></iframe>`}
          />
          <p className="mt-4 text-sm">
            <a href={`/embed/all?${search}`} className="text-link wrap-anywhere hover:underline">
              {t("developers.embed.all", { path: "/embed/all" })}
            </a>
          </p>
        </Surface>
      </div>
    </Panel>
  );
}

/** A text as the value of an attribute. */
const inHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
