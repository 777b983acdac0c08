import type { Exchange } from "./exchange.ts";
import type { ErrorClass } from "./failure.ts";
import type { Measures, Observation } from "./observation.ts";

const phases = ["dnsMs", "connectMs", "tlsMs", "ttfbMs"] as const;

type Phases = Exchange["phases"];

/**
 * The one request of a run whose measures and facts say it all, but for the header lines that were sent; `undefined` of
 * other runs. What the total has left over was spent on the body, or in the phase in which the request failed.
 */
export function exchangeOf({
  measures,
  facts,
  error,
}: Pick<Observation, "measures" | "facts" | "error">): Exchange | undefined {
  const { url, address = "", httpVersion = "", status } = facts;
  const { totalMs = 0, receivedBytes = 0 } = measures;
  if (url === undefined) return undefined;
  const passed = phases.filter((phase) => measures[phase] !== undefined);
  const last = status === undefined ? failedIn(error, measures, url) : "bodyMs";
  const spentMs = passed.reduce((sum, phase) => sum + (measures[phase] ?? 0), 0);
  const restMs = Math.round((totalMs - spentMs) * 1_000) / 1_000;
  const timed = passed.map((phase) => [phase, measures[phase]] as const);
  return {
    method: "GET",
    url,
    sent: {},
    startedMs: 0,
    phases: {
      ...Object.fromEntries(timed),
      ...(restMs > 0 && { [last]: (measures[last] ?? 0) + restMs }),
    },
    address,
    httpVersion,
    status: status === undefined ? null : Number(status),
    receivedBytes,
    error,
  };
}

/** The phase in which a request without an answer failed: its error tells, or how far it came. */
export function failedIn(error: ErrorClass, measures: Measures, url: string): keyof Phases {
  if (error.startsWith("dns_")) return "dnsMs";
  if (error.startsWith("connect_")) return "connectMs";
  if (error.startsWith("tls_")) return "tlsMs";
  if (measures["ttfbMs"] !== undefined) return "bodyMs";
  if (measures["dnsMs"] === undefined) return "dnsMs";
  if (measures["connectMs"] === undefined) return "connectMs";
  return measures["tlsMs"] !== undefined || url.startsWith("http:") ? "ttfbMs" : "tlsMs";
}
