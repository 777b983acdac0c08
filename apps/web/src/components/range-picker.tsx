import { rangeNames, type Range } from "@heliograph/core";
import { useTranslation } from "../lib/use-translation.ts";

type RangePickerProps = {
  range: Range;
  /** What else the address asks for, as in `tab=freshness&`. */
  search: string;
  /** The id of the panel that the range is of. */
  anchor: string;
};

/** The ways to the same page over another range. */
export function RangePicker({ range, search, anchor }: RangePickerProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("chart.range")} className="flex gap-1 text-sm">
      {rangeNames.map((name) => (
        <a
          key={name}
          href={`?${search}range=${name}#${anchor}`}
          aria-current={name === range ? "true" : undefined}
          className="inline-flex min-h-6 items-center rounded-md px-2.5 py-0.5 text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-page"
        >
          {t(`mirror.window.${name}`)}
        </a>
      ))}
    </nav>
  );
}
