import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useNow } from "../lib/clock.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { Notice } from "./notice.tsx";

/** A query as far as its freshness goes. */
type Refreshed = { isRefetchError: boolean; refetch: () => Promise<unknown> };

/** Whether the browser has gone offline since the page was loaded: what serves the page may stand beside it, without any network. */
const useOnline = () =>
  useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
    () => true,
  );

/** Says that what is shown could not be refreshed, how old it is, and why. */
export function FreshnessNotice({ query, asOf }: { query: Refreshed; asOf: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const online = useOnline();
  const now = useNow();
  const age = format.duration(Date.parse(now) - Date.parse(asOf));
  if (!online) return <Notice>{t("notice.deviceOffline", { age })}</Notice>;
  if (!query.isRefetchError) return null;
  return (
    <Notice>
      {t("notice.notRefreshed", { age })}{" "}
      <button
        type="button"
        className="min-h-6 text-link hover:underline"
        onClick={() => void query.refetch()}
      >
        {t("notice.retry")}
      </button>
    </Notice>
  );
}
