import { useNow } from "../lib/clock.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** When operators have promised to tell more, or had. */
export function NextUpdate({ nextAt }: { nextAt: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return t(nextAt > now ? "incident.next" : "incident.nextMissed", { at: format.instant(nextAt, now) });
}
