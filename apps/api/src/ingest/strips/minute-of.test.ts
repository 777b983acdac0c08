import { outcomeOf, type ErrorClass, type Integrity, type MinuteState } from "@heliograph/core";
import type { ObservationRow } from "@heliograph/db";
import { expect, it } from "vitest";
import { minuteOf } from "./minute-of.ts";

const run = (row: Partial<ObservationRow> & { error: ErrorClass }): ObservationRow => ({
  mirrorId: 1,
  kind: "availability",
  scheduledAt: "2026-11-21T23:59:59.900Z",
  attempt: 0,
  startedAt: "2026-11-21T23:59:59.950Z",
  outcome: outcomeOf(row.error),
  measures: {},
  facts: {},
  detail: "",
  ...row,
});

it.each<[ErrorClass, string, MinuteState]>([
  ["ok", "200", "ok"],
  ["slow", "200", "ok"],
  ["http_4xx", "404", "not-found"],
  ["http_4xx", "410", "not-found"],
  ["http_4xx", "403", "error"],
  ["http_5xx", "500", "error"],
  ["rate_limited", "429", "error"],
  ["content_invalid", "200", "error"],
  ["connect_refused", "", "error"],
  ["connect_timeout", "", "error"],
  ["tls_expired", "", "error"],
  ["timeout_headers", "", "hangs"],
  ["timeout_body", "200", "hangs"],
  ["deadline", "200", "hangs"],
  ["too_slow", "200", "hangs"],
  ["agent_isolated", "", "unseen"],
  ["target_refused", "", "unseen"],
  ["internal", "", "unseen"],
])("a run that ended with %s and status %j is a minute of %s", (error, status, state) => {
  expect(minuteOf(run({ error, facts: { status } }))).toMatchObject({ kind: "availability", state });
});

const viewed = (supported: boolean | null, refused = false): Integrity => ({
  contents: [],
  findings: [],
  views: [
    {
      log: "sum.example.com",
      supported,
      refused,
      head: null,
      relation: null,
      against: null,
      proof: [],
      detail: "",
    },
  ],
});

it.each<[string, Partial<ObservationRow> & { error: ErrorClass }, MinuteState]>([
  ["passes the database on", { error: "ok", integrity: viewed(true) }, "ok"],
  ["is the database itself", { error: "ok", integrity: viewed(null) }, "ok"],
  ["does not pass it on", { error: "ok", integrity: viewed(false) }, "not-found"],
  ["refuses to pass it on", { error: "ok", integrity: viewed(false, true) }, "error"],
  ["fails where there is no way back", { error: "http_4xx", facts: { status: "404" } }, "error"],
])("of the checksum log, a source that %s", (_, row, state) => {
  expect(minuteOf(run({ ...row, kind: "log-view" }))).toMatchObject({ kind: "log-view", state });
});

it("other kinds say nothing of minutes", () => {
  expect(minuteOf(run({ error: "ok", kind: "freshness" }))).toBeUndefined();
});

it("an answer took until its first byte, a failure until it was one", () => {
  const measures = { dnsMs: 1, connectMs: 2, tlsMs: 3, ttfbMs: 40, totalMs: 500 };
  expect(minuteOf(run({ error: "ok", measures }))?.timeMs).toBe(46);
  expect(minuteOf(run({ error: "http_5xx", measures }))?.timeMs).toBe(500);
  expect(minuteOf(run({ error: "timeout_headers", measures: { dnsMs: 1, connectMs: 2 } }))?.timeMs).toBe(3);
});

it("a run belongs to when it was due, to the last tenth of a second of a day", () => {
  expect(minuteOf(run({ error: "ok" }))?.at).toBe(Date.parse("2026-11-21T23:59:59.900Z"));
});
