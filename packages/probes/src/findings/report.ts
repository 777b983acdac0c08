import {
  MirrorFailure,
  severityOf,
  type Facts,
  type Finding,
  type Integrity,
  type Measures,
} from "@heliograph/core";
import type { Sight, Task } from "../probe.ts";
import type { Discovery } from "./discovery.ts";
import { keepDiscovery } from "./keep-discovery.ts";

/** Most findings that one observation carries. */
const mostFindings = 16;

/** What a run saw beside what it found wrong. */
type Seen = { measures: Measures; facts: Facts; integrity: Omit<Integrity, "findings"> };

/**
 * Ends a run: with what it saw; or, where something was found wrong, by throwing the failure that the worst of it makes of the
 * run, once the evidence is kept; or by throwing the mirror's failure that ended it early.
 */
export async function report(
  { measures, facts, integrity }: Seen,
  discoveries: readonly Discovery[],
  failure: MirrorFailure | undefined,
  { check, log, vantage, keep }: Task,
): Promise<Sight> {
  const finder = { mirror: check.mirror, baseUrl: check.baseUrl, vantage, key: log?.key ?? null, keep };
  const byWeight = discoveries
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .slice(0, mostFindings);
  const findings: Finding[] = [];
  // One after the other: a bundle may be as large as what a run may take.
  for (const discovery of byWeight) findings.push(await keepDiscovery(discovery, finder));
  const seen = { measures, facts, integrity: { ...integrity, findings } };
  for (const { error, finding } of byWeight)
    if (error !== null) throw new MirrorFailure(error, finding.detail, seen);
  if (failure === undefined) return seen;
  throw new MirrorFailure(failure.reason, failure.message, {
    measures: { ...failure.measures, ...measures },
    facts: { ...failure.facts, ...facts },
    integrity: seen.integrity,
    cause: failure,
  });
}

/** A critical finding names the run before others, a confirmed one before others of its severity. */
const weightOf = ({ finding: { cause, confirmed } }: Discovery) =>
  (severityOf(cause) === "critical" ? 2 : 0) + (confirmed ? 1 : 0);
