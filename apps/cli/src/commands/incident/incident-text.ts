import { shown, type Incident, type IncidentDetail, type Note } from "@heliograph/core";
import { createTranslate, incidentTitle, messagesAbout, messagesIn } from "@heliograph/core/messages";
import { columns } from "../../columns.ts";

/** Says what an incident is, in one line. */
export async function titles(): Promise<(incident: Incident) => string> {
  const messages = { ...(await messagesIn("en")), ...(await messagesAbout("history", "en")) };
  const t = createTranslate(messages, "en");
  return (incident) => incidentTitle(t, incident);
}

/** Incidents one below the other, by number. */
export function listText(
  incidents: readonly Incident[],
  titleOf: (incident: Incident) => string,
  width: number,
): string {
  if (incidents.length === 0) return "No incidents.\n";
  const rows = incidents.map(
    (incident) => [incident.id, `${titleOf(incident)}, ${spanOf(incident)}`] as const,
  );
  return `${columns(rows, width).join("\n")}\n`;
}

const spanOf = ({ startedAt, endedAt, acknowledged, covers }: Incident) =>
  [
    endedAt === null ? `since ${startedAt}` : `${startedAt} to ${endedAt}`,
    ...(covers.length === 0 ? [] : [`${covers.length} under it`]),
    ...(acknowledged === null ? [] : [`looked after by ${acknowledged.operator}`]),
  ].join("; ");

/** One incident with what happened and was said, the newest first. */
export function detailText(
  { incident, notes, covers, under }: IncidentDetail,
  titleOf: (incident: Incident) => string,
  width: number,
): string {
  const facts: [string, string][] = [
    ["severity", incident.severity],
    ["phase", incident.phase],
    ["lasts", spanOf(incident)],
    ...(incident.error === null ? [] : [["failed of", incident.error] satisfies [string, string]]),
    ...(incident.finding === null
      ? []
      : [
          ["evidence", `${incident.finding.subject} (finding ${incident.finding.id})`] satisfies [
            string,
            string,
          ],
        ]),
    ["seen from", incident.vantages.join(", ")],
    ...(under === null ? [] : [["under", `${under.id} ${titleOf(under)}`] satisfies [string, string]]),
    ...(incident.reason === null ? [] : [["closed", incident.reason] satisfies [string, string]]),
  ];
  const told = [
    ...incident.changes.map(({ at, kind, severity }) => ({ at, said: `${kind}: ${severity}` })),
    ...notes.map((note) => ({ at: note.at, said: noteText(note) })),
    { at: incident.startedAt, said: "first failure" },
  ].toSorted((one, other) => other.at.localeCompare(one.at));
  return [
    `${incident.id}  ${shown(titleOf(incident))}`,
    "",
    ...columns(facts, width),
    "",
    ...columns(
      told.map(({ at, said }) => [at, said] as const),
      width,
    ),
    ...(covers.length === 0 ? [] : ["", listText(covers, titleOf, width).trimEnd()]),
    "",
  ].join("\n");
}

/** A note as a line. */
export const noteText = ({ operator, text, nextAt }: Note) =>
  `${operator}: ${text.en ?? text["zh-CN"] ?? ""}${nextAt === null ? "" : ` (next by ${nextAt})`}`;
