import type { Severity } from "../follow.ts";
import type { Incident } from "../shown/incident.ts";
import type { Translate } from "./translate.ts";

/** Says what is wrong, or was: of an outage how bad it is, of a finding what was found. */
export function incidentTitle(
  t: Translate,
  { mirror, mirrorName, cause, severity, worst, endedAt }: Incident,
): string {
  const isOver = endedAt !== null;
  if (mirror === null) return t(isOver ? "incident.sharedPast" : "incident.shared");
  const named = { mirror: mirrorName };
  if (cause !== "availability") return t(isOver ? `incident.foundPast.${cause}` : `found.${cause}`, named);
  return isOver
    ? t(`incident.past.${outageOf(worst)}`, named)
    : t(`incident.headline.${outageOf(severity)}`, named);
}

/** How bad an outage is; `critical` is none. */
const outageOf = (severity: Severity) => (severity === "critical" ? "down" : severity);
