import type { LogHeads } from "@heliograph/core";
import type { State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { logVerdict } from "./log-verdict.ts";

type SpokenVerdict = { state: State; title: string; headline: string; detail?: string };

/** Whether everybody is shown one log, in the page's language. */
export function useLogVerdict(shown: LogHeads): SpokenVerdict {
  const { t } = useTranslation();
  const format = useFormat();
  const verdict = logVerdict(shown);
  switch (verdict.kind) {
    case "unconfigured": {
      const headline = t("log.unconfigured");
      return { state: "no_data", title: t("state.no_data"), headline };
    }
    case "awaiting":
      return {
        state: "no_data",
        title: t("log.title.awaiting"),
        headline: t("log.awaiting", verdict),
        detail: t("log.awaitingWhy"),
      };
    case "forked":
      return {
        state: "major_outage",
        title: t("log.title.forked", { log: verdict.log }),
        headline: t("log.forked", { log: verdict.log }),
        ...(verdict.by.length > 0 && { detail: t("log.forkedBy", { sources: format.names(verdict.by) }) }),
      };
    case "old":
      return {
        state: "degraded",
        title: t("log.title.old", { sources: format.names(verdict.old) }),
        headline: t("log.old", { log: verdict.log, total: verdict.total, count: verdict.old.length }),
        detail: t("log.oldWhy"),
      };
    case "same": {
      const { compared, total, log } = verdict;
      const headline =
        compared === total ? t("log.same", { log }) : t("log.sameSome", { count: compared, total, log });
      return { state: "operational", title: t("log.title.same", { log }), headline };
    }
  }
}
