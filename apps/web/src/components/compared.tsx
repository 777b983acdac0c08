import { shown } from "@heliograph/core";
import { useTranslation } from "../lib/use-translation.ts";

/** What should have come and what came, one under the other, so that each character has its counterpart. */
export function Compared({ expected, received }: { expected: string; received: string }) {
  const { t } = useTranslation();
  if (expected === "" && received === "") return null;
  return (
    <dl className="compared">
      <dt>{t("finding.expected")}</dt>
      <dd translate="no">{shown(expected) || "–"}</dd>
      <dt>{t("finding.received")}</dt>
      <dd translate="no" className="text-outage">
        {shown(received) || "–"}
      </dd>
    </dl>
  );
}
