import type { Traffic } from "./traffic.ts";

/** Both together. */
export const addTraffic = (one: Traffic, other: Traffic): Traffic => ({
  requests: one.requests + other.requests,
  connections: one.connections + other.connections,
  sentBytes: one.sentBytes + other.sentBytes,
  receivedBytes: one.receivedBytes + other.receivedBytes,
});
