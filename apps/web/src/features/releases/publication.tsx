import type { ShownRelease } from "@heliograph/core";
import { useNow } from "../../lib/clock.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** When a release was published, how sure that is, and whether it counts. */
export function Publication({ release }: { release: ShownRelease }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { publishedAfter, publishedBy, excluded } = release;
  const source = t(`release.by.${release.source}`);
  const by = format.instant(publishedBy, now);

  function published(): string {
    if (publishedAfter === null) return t("release.publishedBy", { by, source });
    if (publishedAfter === publishedBy) return t("release.publishedAt", { at: by, source });
    return t("release.publishedBetween", { after: format.instant(publishedAfter, now), by, source });
  }

  return format.sentences([published(), ...(excluded === null ? [] : [t(`release.excluded.${excluded}`)])]);
}
