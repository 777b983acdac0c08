/** The kinds of measurement, in the order in which they are shown. */
export const probeKinds = [
  "availability",
  "throughput",
  "freshness",
  "integrity",
  "log-view",
  "conformance",
  "cache",
  "tls",
  "chain",
  "drill",
  "reference",
] as const;
export type ProbeKind = (typeof probeKinds)[number];
