import { useContext } from "react";
import { RenderedAt, useNow } from "../lib/clock.ts";
import { useDataTime } from "../lib/use-data-time.ts";
import { useFormat } from "../lib/use-format.ts";
import { useOnline } from "../lib/use-online.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** Says that the device is offline, and how old what is shown is. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const renderedAt = useContext(RenderedAt);
  const at = useDataTime() ?? renderedAt;
  if (useOnline()) return null;
  const age = format.duration(Date.parse(now) - Date.parse(at));
  return (
    <p className="border-b border-line bg-page px-4 py-2 text-center text-sm font-medium">
      {t("notice.deviceOffline", { age })}
    </p>
  );
}
