import { minutes, seconds, type Errors, type Exchange, type Run, type ShownFailure } from "@heliograph/core";
import { ago, asOf, mirrors } from "./fixture.ts";

const url = "https://goproxy.io/golang.org/x/text/@v/v0.3.0.info";

const failureOf = (minute: number, told: Partial<ShownFailure>): ShownFailure => ({
  mirror: "goproxy-io",
  kind: "availability",
  vantage: "cn-east",
  scheduledAt: ago(minutes(minute)),
  attempt: 0,
  startedAt: ago(minutes(minute) - seconds(1)),
  outcome: "failed",
  error: "connect_timeout",
  detail: "no connection to goproxy.io:443 (203.0.113.9) within 5000 ms",
  measures: { dnsMs: 3.1, totalMs: 5_004 },
  facts: { url, address: "203.0.113.9", family: "4" },
  phase: "connect",
  ...told,
});

/** What failed at one mirror of the fixture; one failure tells what the mirror calls the request, in a hostile way. */
export const failures: ShownFailure[] = [
  failureOf(1, {}),
  failureOf(2, { attempt: 1 }),
  failureOf(9, {
    vantage: "eu-west",
    error: "http_5xx",
    detail: "HTTP 502",
    measures: { dnsMs: 2, connectMs: 30, tlsMs: 61, ttfbMs: 204, totalMs: 300 },
    facts: { url, status: "502", requestId: "=r-17\u202e<b>" },
    phase: "answer",
  }),
  failureOf(31, {
    kind: "integrity",
    error: "archive_invalid",
    detail: "",
    measures: {},
    facts: {},
    phase: "content",
  }),
];

const exchangeOf = (startedMs: number, more: Partial<Exchange>): Exchange => ({
  method: "GET",
  url,
  sent: {},
  startedMs,
  phases: { dnsMs: 2, connectMs: 30, tlsMs: 61, ttfbMs: 204, bodyMs: 3 },
  address: "203.0.113.9",
  httpVersion: "2",
  status: 200,
  receivedBytes: 64,
  error: "ok",
  ...more,
});

/** A run of two requests, the second of which failed. */
export const run: Run = {
  asOf,
  demonstration: false,
  run: failureOf(9, {
    vantage: "eu-west",
    error: "http_5xx",
    detail: "HTTP 502",
    measures: { exchangeCount: 20 },
    facts: { url, status: "502" },
  }),
  exchanges: [
    { ...exchangeOf(0, {}), curl: "curl -i 'https://goproxy.io/'" },
    { ...exchangeOf(310, { status: 502, error: "http_5xx" }), curl: `curl -i '${url}'` },
  ],
  exchangeCount: 20,
  before: { ...failureOf(10, {}), vantage: "eu-west" },
  after: null,
};

/** Our API, as far as errors, runs and throughput go. */
export function errorsAnswer({ pathname, searchParams }: URL): Response | undefined {
  const [, slug, what] = /^\/api\/v1\/mirrors\/([^/]+)\/(errors|throughput|runs\/.+)$/.exec(pathname) ?? [];
  if (!mirrors.mirrors.some((mirror) => mirror.slug === slug)) return undefined;
  if (what === "throughput") return Response.json(throughputOf(searchParams.get("range") ?? "24h"));
  if (what !== "errors") return Response.json(run);
  const answer: Errors = { asOf, demonstration: false, failures: slug === "goproxy-io" ? failures : [] };
  return Response.json(answer);
}

/** Transfers that slow down; one stretch has none. */
export const throughputOf = (range: string) => ({
  asOf,
  range,
  stepMs: minutes(15),
  points: Array.from({ length: 90 }, (_, index) => ({
    at: new Date(Math.floor(Date.parse(asOf) / minutes(15) - index) * minutes(15)).toISOString(),
    count: 4,
    p50Mbps: 40 - index / 5,
    p10Mbps: 30 - index / 5,
    bestSecondMbps: 48,
    idleTtfbMs: 40,
    loadedTtfbMs: 90,
  }))
    .filter((__, index) => index < 40 || index > 44)
    .toReversed(),
});
