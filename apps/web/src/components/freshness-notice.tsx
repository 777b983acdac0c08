import { useNow } from "../lib/clock.ts";
import { useFormat } from "../lib/use-format.ts";
import { useOnline } from "../lib/use-online.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { Notice } from "./notice.tsx";

/** A query as far as its freshness goes. */
type Refreshed = { isRefetchError: boolean; refetch: () => Promise<unknown> };

/** Says that what is shown could not be refreshed, and how old it is; that the device is offline is said above every page. */
export function FreshnessNotice({ query, asOf }: { query: Refreshed; asOf: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isOnline = useOnline();
  const now = useNow();
  const age = format.duration(Date.parse(now) - Date.parse(asOf));
  if (!query.isRefetchError || !isOnline) return null;
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
