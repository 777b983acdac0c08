import type { Vantage } from "@heliograph/core";
import { useTranslation } from "../lib/use-translation.ts";
import { useVantageNames } from "../lib/use-vantage-names.ts";
import { Notice } from "./notice.tsx";

/** What a reader must know of the vantages to read the rest: too few of them, cut off, or silent. */
export function VantageNotices({ vantages }: { vantages: readonly Vantage[] }) {
  const { t } = useTranslation();
  const names = useVantageNames(vantages);
  const slugs = (wanted: Vantage["health"]) =>
    vantages.filter(({ health }) => health === wanted).map(({ slug }) => slug);
  const [healthy, isolated, offline] = [slugs("healthy"), slugs("isolated"), slugs("offline")];
  const regions = new Set(vantages.filter(({ health }) => health === "healthy").map(({ region }) => region));
  if (healthy.length === 0 && isolated.length > 0) {
    return (
      <Notice>
        {t("notice.isolated")} <code translate="no">npm run demo</code>
      </Notice>
    );
  }
  return (
    <>
      {isolated.length > 0 && (
        <Notice>{t("notice.someIsolated", { count: isolated.length, vantages: names(isolated) })}</Notice>
      )}
      {offline.length > 0 && (
        <Notice>{t("notice.someOffline", { count: offline.length, vantages: names(offline) })}</Notice>
      )}
      {healthy.length === 1 && <Notice>{t("notice.oneVantage")}</Notice>}
      {healthy.length > 1 && regions.size === 1 && <Notice>{t("notice.oneRegion")}</Notice>}
    </>
  );
}
