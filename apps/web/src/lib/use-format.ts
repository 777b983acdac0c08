import { useMemo } from "react";
import { createFormat, type Format } from "./format.ts";
import { localeOf } from "./locale.ts";
import { useAlive } from "./use-alive.ts";
import { useTranslation } from "./use-translation.ts";
import { useZoneChoice, zoneOf } from "./zone.ts";

/** The time zone that times are shown in: the one a reader chose, else the browser's; UTC on the page as the server sends it. */
export function useZone(): string {
  const isAlive = useAlive();
  const chosen = useZoneChoice();
  return isAlive ? zoneOf(chosen) : "UTC";
}

const known = new Map<string, Format>();

/** Values as text, in the page's language and the reader's zone. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const locale = localeOf(i18n.language);
  return useMemo(() => {
    const key = `${locale} ${zone}`;
    const format = known.get(key) ?? createFormat(t, locale, zone);
    known.set(key, format);
    return format;
  }, [t, locale, zone]);
}
