import { rangeNames, type Range } from "@heliograph/core";
import { useTranslation } from "../lib/use-translation.ts";
import { WayPicker } from "./way-picker.tsx";

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
    <WayPicker
      label={t("chart.range")}
      ways={rangeNames.map((name) => ({
        key: name,
        href: `?${search}range=${name}#${anchor}`,
        text: t(`mirror.window.${name}`),
        isCurrent: name === range,
      }))}
    />
  );
}
