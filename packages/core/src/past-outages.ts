import { followVerdict, severities, type IncidentState, type Severity } from "./follow.ts";
import { judge } from "./judge.ts";
import { castVote, type Ballot, type Tally } from "./vote.ts";

/** A run that a vantage made in the past; the outcome of one that proves nothing is `unknown`. */
export type PastRun = Ballot & { vantage: string };

/** An outage that is over; times are epoch milliseconds. */
export type PastOutage = {
  startedAt: number;
  endedAt: number;
  worst: Severity;
  /** Slugs of the vantages that called the mirror down or degraded. */
  vantages: string[];
};

/**
 * Which outages would have been incidents, had these runs of a mirror been told in time? They come in the order in which they were
 * made. One that nobody saw end is over with the last run that failed.
 */
export function pastOutages(
  runs: readonly PastRun[],
  rules: { configured: number; everyMs: number; failuresToDown: number },
): PastOutage[] {
  const outages: PastOutage[] = [];
  const tallies = new Map<string, Tally>();
  let incident: IncidentState | undefined;
  for (const run of runs) {
    tallies.set(run.vantage, castVote(tallies.get(run.vantage), run, rules.failuresToDown));
    const at = run.startedAt;
    const witnesses = [...tallies].map(([vantage, tally]) => ({
      vantage,
      tally,
      everyMs: rules.everyMs,
      healthy: true,
    }));
    const verdict = judge(witnesses, rules.configured, at);
    const change = followVerdict(incident, verdict, at);
    incident = change?.incident ?? incident;
    if (incident === undefined) continue;
    const { startedAt, severity } = incident;
    if (change?.kind === "opened") outages.push({ startedAt, endedAt: at, worst: severity, vantages: [] });
    const outage = outages.at(-1);
    if (outage === undefined || (incident.phase === "resolved" && change === undefined)) continue;
    const { down, degraded } = verdict.vantages;
    outage.endedAt = incident.endedAt ?? (run.outcome === "failed" ? at : outage.endedAt);
    outage.worst = worse(outage.worst, severity);
    outage.vantages = [...new Set([...outage.vantages, ...down, ...degraded])].toSorted();
  }
  return outages;
}

const worse = (one: Severity, other: Severity) =>
  severities.indexOf(one) > severities.indexOf(other) ? one : other;
