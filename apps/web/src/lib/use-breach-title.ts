import type { Breach } from "./breach.ts";
import { useTranslation } from "./use-translation.ts";

/** How the title of a page begins that has breaches to tell of; `undefined` without any. */
export function useBreachTitle([newest]: readonly Breach[]): string | undefined {
  const { t } = useTranslation();
  return newest && t("breach.title", { cause: t(`cause.${newest.cause}`), mirror: newest.mirrorName });
}
