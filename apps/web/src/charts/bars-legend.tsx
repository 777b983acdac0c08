import { states } from "../lib/state.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** What the colours and patterns of the bars mean. */
export function BarsLegend() {
  const { t } = useTranslation();
  return (
    <ul aria-label={t("mirrors.legend")} className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {states.toReversed().map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <svg aria-hidden="true" className={`bar-sample bar-sample-${state}`} />
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
