import type { Vantage } from "@heliograph/core";
import { WayPicker } from "../../components/way-picker.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useRegionName } from "../../lib/use-region-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type RegionPickerProps = { vantages: readonly Vantage[]; region: string | undefined };

/** The ways to the same page as one region sees it; there is nothing to pick where there is one. */
export function RegionPicker({ vantages, region }: RegionPickerProps) {
  const { t, i18n } = useTranslation();
  const regionName = useRegionName(vantages);
  const path = pathOf(localeOf(i18n.language), "status");
  const regions = [...new Set(vantages.map((vantage) => vantage.region))];
  if (regions.length < 2) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <span aria-hidden="true" className="text-sm text-muted">
        {t("seen.from")}
      </span>
      <WayPicker
        label={t("seen.from")}
        ways={[
          { key: "", href: path, text: t("seen.everywhere"), isCurrent: region === undefined },
          ...regions.map((each) => ({
            key: each,
            href: `${path}?region=${each}`,
            text: regionName(each),
            isCurrent: each === region,
          })),
        ]}
      />
    </div>
  );
}
