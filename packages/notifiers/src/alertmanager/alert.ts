import { minutes, type Gist, type Notice } from "@heliograph/core";
import type { Message } from "../notifier.ts";
import type { Wordings } from "../wording/wording.ts";

/** An alert as Alertmanager knows it: its labels are what it is, and at `endsAt` it is over. */
export type Alert = {
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  startsAt: string;
  endsAt: string;
  generatorURL: string;
};

/** So long an alert lasts unless it is told again. */
const lastsMs = minutes(4);

/** What a message says of alerts: one for each vantage that sees it, so that a label stays what it is while vantages come and go. */
export function alertsOf({ notice, wordings }: Message, now: number): Alert[] {
  const told = { annotations: annotationsOf(wordings), generatorURL: wordings[0].link.url };
  if (notice.kind === "digest") {
    return notice.gists.map((gist) => ({ ...told, ...spanOf(gist, now), labels: labelsOf(gist) }));
  }
  const alert = { ...told, ...spanOf({ ...notice, startedAt: notice.startedAt ?? notice.at }, now) };
  const labels = labelsOf(notice);
  return notice.vantages.length === 0
    ? [{ ...alert, labels }]
    : notice.vantages.map(({ slug }) => ({ ...alert, labels: { ...labels, region: slug } }));
}

/** Whether an alert is over at a moment. */
export const isOver = ({ endsAt }: Alert, now: number) => Date.parse(endsAt) <= now;

function labelsOf({ kind, severity, cause, mirror, subject }: Notice | Gist): Alert["labels"] {
  return {
    alertname: `Heliograph${camel(cause ?? kind)}`,
    severity,
    ...(cause !== null && { check: cause }),
    ...(mirror !== null && { mirror: mirror.slug }),
    ...(subject !== null && subject !== "" && { subject }),
  };
}

const camel = (name: string) =>
  name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The first language as everybody expects it, the others under their own names. */
const annotationsOf = ([{ title, summary }, ...others]: Wordings): Alert["annotations"] => ({
  summary: title,
  description: summary,
  ...Object.fromEntries(others.map((other) => [`summary_${other.locale.replace("-", "_")}`, other.title])),
});

/** What is over ends now; the rest soon, unless it is told again. What is still to come has begun by being told. */
function spanOf(
  { kind, startedAt, endedAt }: { kind: Notice["kind"]; startedAt: string; endedAt: string | null },
  now: number,
) {
  const isPast = kind === "recovered" || (kind !== "maintenance" && endedAt !== null);
  return {
    startsAt: new Date(Math.min(Date.parse(startedAt), now)).toISOString(),
    endsAt: new Date(isPast ? now : now + lastsMs).toISOString(),
  };
}
