import type { PublicCause } from "@heliograph/core";
import { useTranslation } from "./use-translation.ts";

/** Says what an incident can be about. */
export function useCauseName(): (cause: PublicCause) => string {
  const { t } = useTranslation();
  return (cause) =>
    cause === "availability" || cause === "shared_outage"
      ? t(`incidents.causes.${cause}`)
      : t(`cause.${cause}`);
}
