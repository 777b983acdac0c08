import { csvOf, type ShownFailure } from "@heliograph/core";

/** Failures as CSV, RFC 4180. */
export const failuresCsv = (failures: readonly ShownFailure[]) =>
  csvOf([
    ["started_at", "vantage", "check", "phase", "error", "detail", "request_id"],
    ...failures.map(({ startedAt, vantage, kind, phase, error, detail, facts }) => [
      startedAt,
      vantage,
      kind,
      phase,
      error,
      detail,
      facts["requestId"] ?? null,
    ]),
  ]);
