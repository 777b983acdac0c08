import type { Releases } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { Instant } from "../../components/instant.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { ReleaseLink } from "../../components/release-link.tsx";
import { Nothing, TableArea } from "../../components/table-area.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { FeedState } from "./feed-state.tsx";
import { releasesQuery } from "./releases-query.ts";

/** New versions as they became known, and how many mirrors list them. */
export function ReleasesPage({ cursor }: { cursor: string | undefined }) {
  const { t } = useTranslation();
  const query = useSuspenseQuery(releasesQuery(cursor));
  const { releases, feed, next, asOf } = query.data;
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("releases.title")} description={t("releases.summary")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("releases.title")}</h1>
      <p className="mt-1 text-muted">{t("releases.summary")}</p>
      <div className="mt-6 grid gap-3">
        <FreshnessNotice query={query} asOf={asOf} />
        <FeedState feed={feed} />
        {releases.length === 0 ? (
          <Nothing>{t("releases.none")}</Nothing>
        ) : (
          <TableArea
            label={t("releases.title")}
            heads={[
              t("freshness.release"),
              t("freshness.published"),
              t("releases.shownBy"),
              t("releases.source"),
            ]}
          >
            {releases.map((release) => (
              <ReleaseRow key={release.id} release={release} />
            ))}
          </TableArea>
        )}
      </div>
      {next !== null && (
        <p className="mt-4">
          <a href={`?cursor=${encodeURIComponent(next)}`} className="text-link hover:underline">
            {t("releases.older")}
          </a>
        </p>
      )}
    </div>
  );
}

function ReleaseRow({ release }: { release: Releases["releases"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { publishedBy, source, excluded, shownBy, askedOf } = release;
  return (
    <tr>
      <th scope="row">
        <ReleaseLink release={release} />
      </th>
      <td>
        <Instant at={publishedBy} />
      </td>
      <td>
        {askedOf === 0
          ? t("releases.notWatched")
          : t("releases.shownByOf", { shown: format.count(shownBy), asked: format.count(askedOf) })}
        {excluded !== null && <span className="block text-muted">{t(`releases.excluded.${excluded}`)}</span>}
      </td>
      <td>{t(`releases.sources.${source}`)}</td>
    </tr>
  );
}
