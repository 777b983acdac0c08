import { minutes, shown, type Releases } from "@heliograph/core";
import { Notice } from "../../components/notice.tsx";
import { useNow } from "../../lib/clock.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** How old the last reading to the end may be before the feed is told to be behind: some rounds of 30 s. */
const behindAfterMs = minutes(5);

/** Whether the index feed that releases are taken from is read, and up to when. */
export function FeedState({ feed }: Pick<Releases, "feed">) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (feed === null) return <Notice>{t("releases.feedNone")}</Notice>;

  function sentence({ mirror, cursor, caughtUpAt, failingSince }: NonNullable<Releases["feed"]>): string {
    if (failingSince !== null)
      return t("releases.feedFailing", { feed: mirror, since: format.instant(failingSince, now) });
    const ageMs = caughtUpAt === null ? Infinity : Date.parse(now) - Date.parse(caughtUpAt);
    if (ageMs <= behindAfterMs) return t("releases.feedFresh", { feed: mirror, age: format.duration(ageMs) });
    return t("releases.feedBehind", {
      feed: mirror,
      cursor: cursor === null ? "–" : format.instant(cursor, now),
    });
  }

  const { entries, releases, detail } = feed;
  return (
    <Notice>
      {format.sentences([
        sentence(feed),
        t("releases.feedCount", { entries: format.count(entries), releases: format.count(releases) }),
      ])}
      {detail !== "" && (
        <span lang="en" className="block text-muted">
          {shown(detail)}
        </span>
      )}
    </Notice>
  );
}
