import {
  hours,
  outcomeOf,
  type CardKind,
  type Certificate,
  type Exhibit,
  type Grade,
  type Observation,
  type Transfer,
} from "@heliograph/core";
import { noon, seen } from "./test-site.ts";

/** An answer that shows how a rule is kept. */
export const exhibit: Exhibit = {
  method: "GET",
  url: "https://a.example.com/example.com/m/@v/list",
  sent: { "user-agent": "Heliograph/1.0.0" },
  address: "192.0.2.1",
  httpVersion: "1.1",
  status: 200,
  receivedBytes: 12,
  error: "ok",
  received: [["content-type", "text/html"]],
  body: "<html>",
};

/** A run that graded rules so, of `conformance` unless said otherwise. */
export function carded(
  rules: Readonly<Record<string, Grade>>,
  { kind = "conformance", ...other }: Partial<Observation> & { kind?: CardKind; at?: number } = {},
): Observation {
  const card = Object.entries(rules).map(([rule, grade]) => {
    const passes = grade === "pass";
    return { rule, grade, detail: passes ? "" : `it is ${grade}`, exhibit: passes ? null : exhibit };
  });
  return seen({ kind, card, measures: {}, ...other });
}

/** A run that found nobody who could be held against rules. */
export const unreachable = (kind: CardKind, at: number): Observation =>
  seen({ kind, at, outcome: outcomeOf("connect_refused"), error: "connect_refused", measures: {} });

/** A certificate of the mirror `a`. */
export const certificate = (other: Partial<Certificate> = {}): Certificate => ({
  host: "a.example.com",
  sha256: "a".repeat(64),
  subject: "CN=a.example.com",
  issuer: "CN=Fine CA",
  keySha256: "b".repeat(64),
  key: "ECDSA P-256",
  signature: "SHA256 with ECDSA",
  names: ["a.example.com"],
  notBefore: "2026-11-01T00:00:00.000Z",
  notAfter: "2027-01-30T00:00:00.000Z",
  trusted: true,
  stamps: [],
  chain: ["MAo="],
  ...other,
});

/** What a run of `throughput` fetched. */
export const transfer = (other: Partial<Transfer> = {}): Transfer => ({
  module: "example.com/m",
  version: "v1.0.0",
  sizeClass: 1,
  isWhole: true,
  temperature: "cold",
  family: 4,
  address: "192.0.2.1",
  sizeBytes: 1_000_000,
  durationMs: 1_000,
  totalMs: 1_100,
  ttfbMs: 50,
  mbps: 8,
  bestSecondMbps: 8.5,
  idleTtfbMs: [10, 11.25],
  loadedTtfbMs: [20],
  link: { mbps: 9, through: "b.example.com" },
  ...other,
});

/** The moment of the run of so many turns, one an hour, after noon. */
export const turn = (count: number): number => noon + hours(count);
