import type { ShownWalk } from "@heliograph/core";
import { StateLabel } from "../../components/state-label.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

type WalkResultProps = { walk: Pick<ShownWalk, "outcome" | "error"> };

/** How a walk ended, and what go would have said. */
export function WalkResult({ walk: { outcome, error } }: WalkResultProps) {
  const { t } = useTranslation();
  const why = <span className="block text-xs text-muted">{t(`error.${error}`)}</span>;
  switch (outcome) {
    case "ok":
      return <StateLabel state="operational" word={t("walk.result.served")} />;
    case "degraded":
      return (
        <>
          <StateLabel state="degraded" word={t("walk.result.served")} />
          {why}
        </>
      );
    case "failed":
      return (
        <>
          <StateLabel state="major_outage" word={t("walk.result.failed")} />
          {why}
        </>
      );
    case "unknown":
      return (
        <>
          <StateLabel state="no_data" word={t("walk.unknown")} />
          {why}
        </>
      );
  }
}
