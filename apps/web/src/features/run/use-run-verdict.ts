import { failurePhaseOf, shown, type ShownRun, type Vantage } from "@heliograph/core";
import type { State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";

/** A run in words: how it ended, and what the prober wrote of that. */
export type RunVerdict = { state: State; sentence: string; detail: string };

/** How one run ended, in the page's language. */
export function useRunVerdict(run: ShownRun, vantages: readonly Vantage[]): RunVerdict {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const { outcome, measures } = run;
  const error = t(`error.${run.error}`);
  const vantage = vantageNames([run.vantage]);
  const detail = shown(run.detail);
  switch (outcome) {
    case "ok": {
      const { totalMs } = measures;
      const sentence =
        totalMs === undefined
          ? t("run.okUntimed", { vantage })
          : t("run.ok", { vantage, total: format.latency(totalMs) });
      return { state: "operational", sentence, detail };
    }
    case "degraded":
      return { state: "degraded", sentence: t("run.degraded", { error, vantage }), detail };
    case "failed": {
      const phase = failurePhaseOf(run);
      const sentence =
        phase === null
          ? t("run.failed", { error, vantage })
          : t("run.failedIn", { error, vantage, phase: t(`failedIn.${phase}`) });
      return { state: "major_outage", sentence, detail };
    }
    case "unknown":
      return { state: "no_data", sentence: t("run.unknown", { error }), detail };
  }
}
