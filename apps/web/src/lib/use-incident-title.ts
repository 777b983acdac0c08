import type { Incident } from "@heliograph/core";
import { useTranslation } from "./use-translation.ts";

/** Says what is wrong, or was: of an outage how bad it is, of a finding what was found. */
export function useIncidentTitle(): (incident: Incident) => string {
  const { t } = useTranslation();
  return ({ mirror, mirrorName, cause, severity, worst, endedAt }) => {
    const isOver = endedAt !== null;
    if (mirror === null) return t(isOver ? "incident.sharedPast" : "incident.shared");
    const named = { mirror: mirrorName };
    if (cause !== "availability") return t(isOver ? `incident.foundPast.${cause}` : `found.${cause}`, named);
    return isOver
      ? t(`incident.past.${outageOf(worst)}`, named)
      : t(`incident.headline.${outageOf(severity)}`, named);
  };
}

/** How bad an outage is; `critical` is none. */
const outageOf = (severity: Incident["severity"]) => (severity === "critical" ? "down" : severity);
