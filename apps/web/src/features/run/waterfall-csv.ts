import { csvOf, type Exchange } from "@heliograph/core";
import { requestPhases } from "../../charts/waterfall-steps.ts";

/** The requests of a run as CSV, RFC 4180; a phase that a request did not come to is an empty field. */
export const waterfallCsv = (exchanges: readonly Exchange[]) =>
  csvOf([
    [
      "method",
      "url",
      "status",
      "error",
      "started_ms",
      ...requestPhases,
      "received_bytes",
      "address",
      "http_version",
    ],
    ...exchanges.map(
      ({ method, url, status, error, startedMs, phases, receivedBytes, address, httpVersion }) => [
        method,
        url,
        status,
        error,
        startedMs,
        ...requestPhases.map((phase) => phases[phase] ?? null),
        receivedBytes,
        address,
        httpVersion,
      ],
    ),
  ]);
