import type { DrillFault, ShownDrill, Walk } from "@heliograph/core";
import { faultsOf as possibleFaults } from "@heliograph/goproxy/chain";
import { quantile } from "./quantile.ts";

/** Every fault, in the order in which a request meets it. */
export const faultsInOrder = [
  "unresolvable",
  "refused",
  "reset",
  "server_error",
  "rate_limited",
  "not_found",
  "bad_certificate",
  "stalled_headers",
  "stalled_body",
] as const satisfies readonly DrillFault[];

/** The faults that a proxy can have, in that order. */
export function faultsOf(source: string): readonly DrillFault[] {
  const possible = possibleFaults(source);
  return faultsInOrder.filter((fault) => possible.includes(fault));
}

/** Some lengths of time, in ms: the one in the middle, and the least and most where they are several. */
export type Times = { p50Ms: number; fromMs: number; toMs: number };

/** What all vantages together measured of one fault at one hop; `undefined` where nobody did. */
export type Drilled = {
  switching: Times | undefined;
  totalMs: number;
  baselineMs: number;
  /** How it ended: who served, or that nobody did. */
  endings: string[];
  at: string;
};

/** Sums the newest drills of one fault at one hop up. */
export function drilled(drills: readonly ShownDrill[]): Drilled | undefined {
  const [first] = drills;
  if (first === undefined) return undefined;
  const middle = (timeOf: (drill: ShownDrill) => number) => quantile(drills.map(timeOf), 0.5) ?? 0;
  return {
    switching: timesOf(drills.flatMap(({ switchMs }) => switchMs ?? [])),
    totalMs: middle(({ walk }) => walk.totalMs),
    baselineMs: middle(({ baselineMs }) => baselineMs),
    endings: [...new Set(drills.map(({ walk }) => endingOf(walk)))],
    at: drills.reduce((newest, { at }) => (at > newest ? at : newest), first.at),
  };
}

/** Who gave the zip, which is what a build waits for; else how the walk ended. */
export const endingOf = ({ result, operations }: Walk): string =>
  result === "served"
    ? (operations.find(({ operation }) => operation === "zip")?.servedBy ?? result)
    : result;

function timesOf(values: readonly number[]): Times | undefined {
  const [p50Ms, fromMs, toMs] = [0.5, 0, 1].map((share) => quantile(values, share));
  return p50Ms === undefined || fromMs === undefined || toMs === undefined
    ? undefined
    : { p50Ms, fromMs, toMs };
}
