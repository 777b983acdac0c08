import { seconds } from "../time.ts";

/** What a drill makes a hop do: answer 404, 500 or 429, and the ways in which none is had. */
export const drillFaults = [
  "not_found",
  "server_error",
  "rate_limited",
  "refused",
  "reset",
  "unresolvable",
  "bad_certificate",
  "stalled_headers",
  "stalled_body",
] as const;
export type DrillFault = (typeof drillFaults)[number];

/** Limits that the go command has: net/http's default transport, https://pkg.go.dev/net/http#DefaultTransport. */
const connectLimitMs = seconds(30);
const handshakeLimitMs = seconds(10);

/** Longest wait for what a server may take its time with; the go command has no limit of its own. */
const none = null;

const worst: Record<DrillFault, number | null> = {
  not_found: none,
  server_error: none,
  rate_limited: none,
  refused: connectLimitMs,
  reset: none,
  unresolvable: connectLimitMs,
  bad_certificate: connectLimitMs + handshakeLimitMs,
  stalled_headers: none,
  stalled_body: none,
};

/** The longest that a hop with such a fault can hold the go command up before one operation goes on, in ms; null where nothing ends it. */
export const worstCaseMs = (fault: DrillFault) => worst[fault];

/** What a stall counts for in a drill, which nobody waits out, as the go command would for ever. */
export const hangsAfterMs = seconds(5);
