import { minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { ago, asOf, noLag } from "../../../testing/fixture.ts";
import { freshnessOf } from "../../../testing/freshness-fixture.ts";
import { freshnessVerdict } from "./freshness-verdict.ts";

const lag = { ...noLag, arrived: 9 };
const late = { cause: "freshness", phase: "open" } as const;
const frozenSince = ago(minutes(90));
const fresh = { lookedAt: ago(minutes(1)), summary: { lag, movedAt: null, frozenSince: null }, releases: [] };
const { releases } = freshnessOf("goproxy-io", "24h");
const withLag = (counts: Partial<typeof lag>) => ({
  ...fresh,
  summary: { ...fresh.summary, lag: { ...lag, ...counts } },
});

it.each([
  { shown: { ...fresh, lookedAt: null }, verdict: { kind: "never" } },
  {
    shown: { ...fresh, lookedAt: ago(minutes(16)) },
    verdict: { kind: "stale", since: ago(minutes(16)) },
  },
  {
    shown: { ...fresh, summary: { ...fresh.summary, frozenSince } },
    incidents: [late],
    verdict: { kind: "frozen", since: frozenSince },
  },
  { shown: withLag({ arrived: 0 }), verdict: { kind: "none" } },
  { shown: { ...withLag({ arrived: 0 }), releases }, verdict: { kind: "uncounted" } },
  {
    shown: {
      ...withLag({ arrived: 0 }),
      releases: releases.map((release) => ({ ...release, sightings: [] })),
    },
    verdict: { kind: "none" },
  },
  { shown: withLag({ arrived: 0, missing: 3 }), verdict: { kind: "onlyMissing" } },
  { shown: fresh, verdict: { kind: "shows", lag } },
  {
    shown: fresh,
    incidents: [late],
    verdict: { kind: "troubled", cause: "freshness", lags: { kind: "shows", lag } },
  },
  {
    shown: fresh,
    incidents: [{ ...late, cause: "backend_disagreement" as const }],
    verdict: { kind: "troubled", cause: "backend_disagreement", lags: { kind: "shows", lag } },
  },
  { shown: fresh, incidents: [{ ...late, cause: "log_forked" as const }], verdict: { kind: "shows", lag } },
  { shown: fresh, incidents: [{ ...late, phase: "resolved" as const }], verdict: { kind: "shows", lag } },
])("is $verdict.kind", ({ shown, incidents = [], verdict }) => {
  expect(freshnessVerdict(shown, incidents, asOf)).toEqual(verdict);
});
