import type { ChangeKind, Incident, Phase } from "@heliograph/core";
import { z } from "zod";
import { toldLines, toldText } from "../surfaces/told-text.ts";
import { incidentName } from "./incident-name.ts";
import { indicatorOf } from "./indicator.ts";
import { indicators, pageId } from "./page.ts";

const incidentStatuses = ["investigating", "identified", "monitoring", "resolved"] as const;
type IncidentStatus = (typeof incidentStatuses)[number];

const updateSchema = z.object({
  id: z.string(),
  incident_id: z.string(),
  status: z.enum(incidentStatuses),
  body: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  display_at: z.string(),
});

/** An incident with its updates, the newest first. */
export const incidentSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(incidentStatuses),
  impact: z.enum(indicators),
  started_at: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  monitoring_at: z.string().nullable(),
  resolved_at: z.string().nullable(),
  shortlink: z.string(),
  page_id: z.string(),
  incident_updates: z.array(updateSchema),
  components: z.array(z.object({ id: z.string(), name: z.string() })),
});

type StatuspageIncident = z.infer<typeof incidentSchema>;
type Update = z.infer<typeof updateSchema>;

/** An incident of ours in Statuspage's words. */
export function incidentOf(incident: Incident, baseUrl: string): StatuspageIncident {
  const { id, mirror, mirrorName, startedAt, openedAt, endedAt, covers } = incident;
  const what = incidentName({ ...incident, severity: endedAt === null ? incident.severity : incident.worst });
  const updates = updatesOf(incident);
  return {
    id,
    name: mirror === null ? what : `${toldText(mirrorName)}: ${what}`,
    status: statusIn(incident.phase, incident.finding !== null),
    impact: indicatorOf(incident.worst),
    started_at: startedAt,
    created_at: openedAt,
    updated_at: updates[0]?.created_at ?? openedAt,
    monitoring_at: updates.find(({ status }) => status === "monitoring")?.created_at ?? null,
    resolved_at: endedAt,
    shortlink: new URL(`/en/incidents/${id}`, baseUrl).href,
    page_id: pageId,
    incident_updates: updates,
    components:
      mirror === null
        ? covers.map((covered) => ({ id: covered.mirror, name: toldText(covered.mirrorName) }))
        : [{ id: mirror, name: toldText(mirrorName) }],
  };
}

/** What was measured, and what operators said last in English or else in Chinese. */
function updatesOf({ id, cause, finding, changes, note }: Incident): Update[] {
  const updateAt = (at: string, update: Pick<Update, "id" | "status" | "body">): Update => ({
    ...update,
    incident_id: id,
    created_at: at,
    updated_at: at,
    display_at: at,
  });
  const measured = changes.map(({ sequence, kind, severity, at }) =>
    updateAt(at, {
      id: `${id}-${sequence}`,
      status: statusAfter(kind, finding !== null),
      body: `${kind}: ${incidentName({ cause, severity })}`,
    }),
  );
  if (note === null) return measured.toReversed();
  const before = measured.findLast(({ created_at: at }) => at <= note.at);
  const said = updateAt(note.at, {
    id: `${id}-note-${note.id}`,
    status: before?.status ?? "investigating",
    body: toldLines(note.text.en ?? note.text["zh-CN"] ?? "").join("\n"),
  });
  return [...measured, said].toSorted((a, b) => b.created_at.localeCompare(a.created_at));
}

/** What was found, rather than measured from outside, is identified from the start. */
function statusIn(phase: Phase, isFound: boolean): IncidentStatus {
  switch (phase) {
    case "open":
      return isFound ? "identified" : "investigating";
    case "recovering":
      return "monitoring";
    case "resolved":
      return "resolved";
  }
}

function statusAfter(kind: ChangeKind, isFound: boolean): IncidentStatus {
  if (kind === "resolved") return "resolved";
  return statusIn(kind === "recovering" ? "recovering" : "open", isFound);
}
