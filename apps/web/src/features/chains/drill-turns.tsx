import type { Chain, Vantage } from "@heliograph/core";
import { useNow } from "../../lib/clock.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";

type DrillTurnsProps = { due: Chain["drillsDue"]; vantages: readonly Vantage[] };

/** When each vantage drills a chain next, and which drills were due and have not come. */
export function DrillTurns({ due, vantages }: DrillTurnsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(vantages);
  const timesOf = (turns: Chain["drillsDue"]) =>
    format.names(
      turns.map(({ vantage, at }) =>
        t("drill.dueFrom", { vantage: vantageNames([vantage]), at: format.instant(at, now) }),
      ),
    );
  const ahead = due.filter(({ at }) => at > now);
  const awaited = due.filter(({ at }) => at <= now);
  return (
    <>
      {ahead.length > 0 && <p>{t("drill.due", { times: timesOf(ahead) })}</p>}
      {awaited.length > 0 && <p>{t("drill.awaited", { times: timesOf(awaited) })}</p>}
    </>
  );
}
