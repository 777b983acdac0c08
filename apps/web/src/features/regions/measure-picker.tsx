import { WayPicker } from "../../components/way-picker.tsx";
import { measures, regionsSearch, type RegionsAsked } from "../../lib/regions-search.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type MeasurePickerProps = { asked: RegionsAsked; onAsk: (asked: RegionsAsked) => void };

const choices = ["all", "differences"] as const;

/** What stands in the cells, and in which rows. */
export function MeasurePicker({ asked, onAsk }: MeasurePickerProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      <WayPicker
        label={t("regions.measure")}
        ways={measures.map((measure) => ({
          key: measure,
          href: regionsSearch({ ...asked, measure }),
          text: t(`regions.measures.${measure}`),
          isCurrent: measure === asked.measure,
        }))}
        onPick={(measure) => onAsk({ ...asked, measure })}
      />
      <WayPicker
        label={t("regions.rows")}
        ways={choices.map((choice) => ({
          key: choice,
          href: regionsSearch({ ...asked, onlyDifferences: choice === "differences" }),
          text: t(`regions.row.${choice}`),
          isCurrent: asked.onlyDifferences === (choice === "differences"),
        }))}
        onPick={(choice) => onAsk({ ...asked, onlyDifferences: choice === "differences" })}
      />
    </div>
  );
}
