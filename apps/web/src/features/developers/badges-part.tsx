import { Choice } from "../../components/choice.tsx";
import { Command } from "../../components/command.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import type { NamedMirror } from "./reading.ts";

type BadgesPartProps = { origin: string; mirror: NamedMirror; mirrors: readonly NamedMirror[] };

const metrics = ["status", "uptime", "latency", "freshness", "integrity"] as const;

/** The badges of a mirror as they look now, each with the line that shows it elsewhere. */
export function BadgesPart({ origin, mirror, mirrors }: BadgesPartProps) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const page = origin + pathOf(locale, { mirror: mirror.slug });
  return (
    <Panel id="badges" title={t("developers.badges.title")}>
      <p className="max-w-prose text-pretty">{t("developers.badges.lead")}</p>
      <form action={`${pathOf(locale, "developers")}#badges`} className="my-4 flex flex-wrap items-end gap-3">
        <Choice name="mirror" label={t("developers.badges.mirror")} chosen={mirror.slug}>
          {mirrors.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Choice>
        <button type="submit" className="min-h-11 rounded-md bg-ink px-5 font-medium text-page">
          {t("developers.badges.show")}
        </button>
      </form>
      <Surface className="divide-y divide-line">
        {metrics.map((metric) => {
          const path = `/badge/${mirror.slug}/${metric}.svg?locale=${locale}`;
          const name = t(`developers.badges.metric.${metric}`);
          const alt = t("developers.badges.alt", { metric: name, mirror: mirror.name });
          return (
            <div key={metric} className="grid gap-x-8 p-4 sm:p-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
              <div>
                <p className="mb-2 text-sm">{name}</p>
                <img src={path} alt={alt} height="20" className="h-5 max-w-full" />
              </div>
              <Command
                title={t("developers.badges.markdown")}
                line={`[![${inMarkdown(alt)}](${origin}${path})](${page})`}
              />
            </div>
          );
        })}
      </Surface>
      <p className="mt-3 text-sm">
        {t("developers.badges.twin")}{" "}
        <a
          href={`/badge/${mirror.slug}/status.json`}
          translate="no"
          className="font-mono text-link wrap-anywhere hover:underline"
        >
          {`/badge/${mirror.slug}/status.json`}
        </a>
      </p>
    </Panel>
  );
}

/** A text in which Markdown sees no mark. */
const inMarkdown = (text: string) => text.replaceAll(/[\\`*_{}[\]<>()#!|]/g, String.raw`\$&`);
