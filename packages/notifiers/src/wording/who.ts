import type { Notice } from "@heliograph/core";
import type { Voice } from "./voice.ts";

/** What a notice is about: a mirror, several, what else has a name, or the site as a whole. */
export function whoOf({ mirror, subject, cause, affected }: Notice, { t }: Voice, siteName: string): string {
  if (mirror !== null) return mirror.name;
  if (cause !== "shared_outage") return subject === null || subject === "" ? siteName : subject;
  return affected.length === 0 ? t("alert.mostMirrors") : t("alert.mirrors", { count: affected.length });
}
