import type { ChangeKind, Severity } from "@heliograph/core";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { epochMs } from "../../sql/moment.ts";

/** What has happened to an incident and was not told; `at` is epoch milliseconds. */
export type UntoldChange = {
  incidentId: number;
  sequence: number;
  kind: ChangeKind;
  severity: Severity;
  at: number;
};

/** What a query selects of a change. */
export const changeColumns = {
  incidentId: incidentChanges.incidentId,
  sequence: incidentChanges.sequence,
  kind: incidentChanges.kind,
  severity: incidentChanges.severity,
  at: epochMs(incidentChanges.at),
};

/** Changes in the order in which they happened to each incident. */
export const inOrder = (changes: readonly UntoldChange[]): UntoldChange[] =>
  changes.toSorted((one, other) => one.incidentId - other.incidentId || one.sequence - other.sequence);
