import type { Incident } from "@heliograph/core";
import { incidentTitle } from "@heliograph/core/messages";
import { useTranslation } from "./use-translation.ts";

/** Says what is wrong with what, or was. */
export function useIncidentTitle(): (incident: Incident) => string {
  const { t } = useTranslation();
  return (incident) => incidentTitle(t, incident);
}
