import type { RegionalMirror, Vantage } from "@heliograph/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Notice } from "../../components/notice.tsx";
import { Surface } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import type { OpenCell } from "../../lib/regions-search.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { regionRunsQuery } from "./region-runs-query.ts";
import { RunsTable } from "./runs-table.tsx";

type RunsPanelProps = {
  cell: OpenCell;
  mirror: Pick<RegionalMirror, "slug" | "name">;
  vantages: readonly Vantage[];
  /** Where the same page without the panel is. */
  closedHref: string;
  /** Whether a reader opened it just now, who is to be led here. */
  isNew: boolean;
  onClose: () => void;
};

/** The last checks of a mirror from a region, beside the matrix. */
export function RunsPanel({ cell, mirror, vantages, closedHref, isNew, onClose }: RunsPanelProps) {
  const { t, i18n } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const locale = localeOf(i18n.language);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);

  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onClose();
  };

  return (
    <aside id="checks" aria-labelledby="checks-title" className="min-w-0" onKeyDown={onKeyDown}>
      <Surface>
        <div className="flex items-start justify-between gap-4 p-4 pb-2 sm:px-5">
          <h2 ref={heading} id="checks-title" tabIndex={-1} className="font-semibold text-pretty">
            {t("regions.runs", { mirror: mirror.name, region: cell.region })}
          </h2>
          <a
            href={closedHref}
            className="inline-flex min-h-6 shrink-0 items-center text-sm text-link hover:underline"
            onClick={(event) => {
              event.preventDefault();
              onClose();
            }}
          >
            {t("regions.close")}
          </a>
        </div>
        <Checks cell={cell} vantages={vantages} />
        <p className="p-4 pt-3 text-sm sm:px-5">
          <a href={pathOf(locale, { mirror: mirror.slug })} className="text-link hover:underline">
            {t("regions.mirrorPage", { mirror: mirror.name })}
          </a>
        </p>
      </Surface>
    </aside>
  );
}

function Checks({ cell, vantages }: Pick<RunsPanelProps, "cell" | "vantages">): ReactNode {
  const { t } = useTranslation();
  const query = useQuery(regionRunsQuery(cell));
  if (query.data !== undefined) return <RunsTable runs={query.data.runs} vantages={vantages} />;
  if (query.isPending) return <p className="px-4 text-sm text-muted sm:px-5">{t("regions.loading")}</p>;
  return (
    <div className="px-4 sm:px-5">
      <Notice>
        {t("regions.failed")}{" "}
        <button
          type="button"
          className="min-h-6 text-link hover:underline"
          onClick={() => void query.refetch()}
        >
          {t("notice.retry")}
        </button>
      </Notice>
    </div>
  );
}
