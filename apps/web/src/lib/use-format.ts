import { useMemo, useSyncExternalStore } from "react";
import { createFormat, type Format } from "./format.ts";
import { localeOf } from "./locale.ts";
import { useTranslation } from "./use-translation.ts";

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const never = () => () => {};

/** The time zone that times are shown in: the browser's, and UTC on the page as the server sends it. */
export const useZone = () => useSyncExternalStore(never, browserZone, () => "UTC");

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
