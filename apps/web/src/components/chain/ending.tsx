import { shown, type ChainMirror } from "@heliograph/core";
import { hopName } from "../../lib/hop-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { StateLabel } from "../state-label.tsx";

const failures = ["failed", "hangs"] as const;

/** How a walk ended: by whom it was served, or that it was not. */
export function Ending({ ending, mirrors }: { ending: string; mirrors: readonly ChainMirror[] }) {
  const { t } = useTranslation();
  const failure = failures.find((each) => each === ending);
  if (failure !== undefined) return <StateLabel state="major_outage" word={t(`walk.result.${failure}`)} />;
  return (
    <span translate="no">
      {shown(ending === "served" ? t("walk.result.served") : hopName(ending, mirrors))}
    </span>
  );
}
