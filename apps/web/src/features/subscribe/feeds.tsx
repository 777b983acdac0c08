import type { Ways } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { Command } from "../../components/command.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

const forms = [
  { name: "Atom", file: "feed.atom" },
  { name: "RSS", file: "feed.rss" },
  { name: "JSON Feed", file: "feed.json" },
] as const;

type FeedsProps = { locale: Locale; origin: string; mirrors: Ways["mirrors"]; first: string | undefined };

/** Feeds of all mirrors and of each, and how chats read them. */
export function Feeds({ locale, origin, mirrors, first }: FeedsProps) {
  const { t } = useTranslation();
  const sorted = mirrors.toSorted((one, other) => Number(other.slug === first) - Number(one.slug === first));
  return (
    <Panel title={t("subscribe.feeds.title")}>
      <p className="max-w-prose text-muted">{t("subscribe.feeds.lead")}</p>
      <Surface className="mt-4 divide-y divide-line">
        <FeedRow label={t("subscribe.feeds.all")} folder={`/${locale}`} />
        {sorted.slice(0, first === undefined ? 0 : 1).map(({ slug, name }) => (
          <FeedRow key={slug} label={name} folder={`/${locale}/mirrors/${slug}`} />
        ))}
        <details className="px-5 py-3">
          <summary className="min-h-6 cursor-pointer text-link">{t("subscribe.feeds.choose")}</summary>
          <div className="-mx-5 mt-2 divide-y divide-line">
            {mirrors.map(({ slug, name }) => (
              <FeedRow key={slug} label={name} folder={`/${locale}/mirrors/${slug}`} />
            ))}
          </div>
        </details>
      </Surface>
      <h3 className="mt-8 font-medium">{t("subscribe.chats.title")}</h3>
      <p className="mt-1 max-w-prose text-muted">{t("subscribe.chats.lead")}</p>
      <Surface className="mt-3 px-5 pb-4">
        <Command
          title={t("subscribe.chats.slack")}
          line={`/feed subscribe ${origin}/${locale}${first === undefined ? "" : `/mirrors/${first}`}/feed.rss`}
        />
      </Surface>
      <ul className="mt-4 max-w-prose list-disc ps-5 text-sm text-muted">
        <li>{t("subscribe.chats.matrix")}</li>
        <li>{t("subscribe.chats.others")}</li>
      </ul>
    </Panel>
  );
}

const FeedRow = ({ label, folder }: { label: string; folder: string }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 px-5 py-2">
    <bdi className="font-medium">{label}</bdi>
    <span className="flex gap-x-5">
      {forms.map(({ name, file }) => (
        <a
          key={file}
          href={`${folder}/${file}`}
          translate="no"
          aria-label={`${name}: ${label}`}
          className="inline-flex min-h-11 items-center text-link hover:underline"
        >
          {name}
        </a>
      ))}
    </span>
  </div>
);
