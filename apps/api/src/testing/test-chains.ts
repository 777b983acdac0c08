import type { Drill, Observation, Walk } from "@heliograph/core";
import { noon, seen } from "./test-site.ts";

/** A chain of the mirror `a` and then the origin, with the slug of that mirror. */
export const chainA = {
  slug: "a",
  name: { en: "A", "zh-CN": "甲" },
  goproxy: "https://a.example.com,direct",
};

/** A walk in which one hop had everything. */
export const walkOf = (source = "https://a.example.com"): Walk => ({
  result: "served",
  totalMs: 120,
  operations: (["info", "mod", "zip", "checksums"] as const).map((operation) => ({
    operation,
    result: "served",
    servedBy: source,
    totalMs: 30,
    steps: [{ source, outcome: "ok", error: "ok", status: 200, ms: 30 }],
  })),
});

/** How a run on chain `a` went, unless said otherwise well and at noon. */
export const walked = (observation: Partial<Observation> & { at?: number } = {}): Observation =>
  seen({ kind: "chain", measures: {}, walk: walkOf(), ...observation });

/** What became of chain `a` when its first hop refused. */
export const drillOf = (drill: Partial<Drill> = {}): Drill => ({
  hop: 0,
  fault: "refused",
  switchMs: null,
  baselineMs: 120,
  walk: { result: "failed", totalMs: 1, operations: [] },
  ...drill,
});

/** A run in which chain `a` was drilled. */
export const drilled = ({
  at = noon,
  drills = [drillOf()],
}: { at?: number; drills?: Drill[] } = {}): Observation => seen({ kind: "drill", measures: {}, at, drills });
