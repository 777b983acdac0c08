import type { FreshnessSummary, MirrorSummary } from "@heliograph/core";
import { StateShape } from "../../components/state-shape.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** How late releases came to a mirror over the last day, or since when it stands still. */
export function FreshnessMark({ mirror: { slug, freshness } }: { mirror: MirrorSummary }) {
  const { i18n } = useTranslation();
  if (freshness === null) return "–";
  const isFrozen = freshness.frozenSince !== null;
  return (
    <a
      href={pathOf(localeOf(i18n.language), { mirror: slug, tab: "freshness" })}
      className={`inline-block text-sm/6 hover:underline ${isFrozen ? "font-medium" : "text-muted"}`}
    >
      {isFrozen && <StateShape state="degraded" className="mr-1 -mt-px inline size-3.5" />}
      <Words freshness={freshness} />
    </a>
  );
}

function Words({ freshness: { lag, frozenSince } }: { freshness: FreshnessSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (frozenSince !== null) return t("mirrors.frozen", { since: format.instant(frozenSince, now) });
  if (lag.arrived > 0) return format.span(lag.p95) ?? t("state.no_data");
  if (lag.missing > 0) return t("mirrors.noneArrived");
  return t("state.no_data");
}
