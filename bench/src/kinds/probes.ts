import { cpus, loadavg } from "node:os";
import { setDefaultCACertificates } from "node:tls";
import { days, median, type Observation, type ProbeKind } from "@heliograph/core";
import { makeCertificate } from "@heliograph/outbound/testing";
import { probes } from "@heliograph/probes";
import { startBenchMirror } from "../probes/mirror.ts";
import { runOften, type Cost, type Often } from "../probes/run-often.ts";

/** How often each is run: throughput a whole day, because its runs differ. */
const plans: readonly ({ kind: ProbeKind } & Often)[] = [
  { kind: "availability", times: 200, warmUps: 40 },
  { kind: "throughput", times: 96, warmUps: 2 },
  { kind: "freshness", times: 240, warmUps: 60 },
  { kind: "integrity", times: 30, warmUps: 3 },
  { kind: "log-view", times: 60, warmUps: 10 },
  { kind: "conformance", times: 5, warmUps: 1 },
  { kind: "cache", times: 12, warmUps: 2 },
  { kind: "tls", times: 12, warmUps: 2 },
  { kind: "chain", times: 20, warmUps: 3 },
];

const names = ["Kind", "Every", "CPU, ms", "Requests", "Connections", "KB", "Requests a day", "MB a day"];

/**
 * Runs every kind that asks a mirror on its own against a mirror in another process, over https, and prints what it costs: by
 * run, and by day at the default rhythm. Resolves to whether all runs came to an end as they should.
 */
export async function run(): Promise<boolean> {
  console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`);
  const authority = makeCertificate();
  setDefaultCACertificates([authority.cert]);
  const { cert, key } = makeCertificate({ names: ["127.0.0.1", "localhost"], issuer: authority });
  const rows: string[][] = [names, names.map(() => "---")];
  let day = { requests: 0, bytes: 0 };
  let allWell = true;
  for (const { kind, ...often } of plans) {
    const mirror = await startBenchMirror({ cert, key, http2: true });
    try {
      const costs = await runOften(kind, mirror, often);
      allWell &&= costs.every(({ observation }) => endedWell(observation));
      const inDay = dayOf(kind, costs);
      day = { requests: day.requests + inDay.requests, bytes: day.bytes + inDay.bytes };
      rows.push(...rowsOf(kind, costs));
    } finally {
      mirror.stop();
    }
  }
  rows.push(["all", "", "", "", "", "", round(day.requests), round(day.bytes / 1e6)]);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  return allWell;
}

function endedWell({ kind, outcome, detail }: Observation): boolean {
  if (outcome !== "ok") console.log(`${kind}: ${outcome}: ${detail}`);
  return outcome === "ok";
}

/** A row of a kind, and of each size of what it fetched. */
function rowsOf(kind: ProbeKind, costs: readonly Cost[]): string[][] {
  const { requests, bytes } = dayOf(kind, costs);
  const bySize = Map.groupBy(costs, ({ observation }) => observation.transfer?.sizeClass);
  return [
    [kind, spanOf(probes[kind].everyMs), ...cellsOf(costs), round(requests), round(bytes / 1e6)],
    ...[...bySize]
      .filter(([size]) => size !== undefined)
      .toSorted(([one = 0], [other = 0]) => one - other)
      .map(([size, sized]) => [
        `… ${size} MB`,
        `${sized.length} of ${costs.length}`,
        ...cellsOf(sized),
        "",
        "",
      ]),
  ];
}

/** The run in the middle by processor time, and the mean of what was asked and sent. */
const cellsOf = (costs: readonly Cost[]) => [
  round(median(costs.map(({ cpuMs }) => cpuMs)) ?? Number.NaN),
  round(meanOf(costs, "requests")),
  round(meanOf(costs, "connections")),
  round(meanOf(costs, "bytes") / 1e3),
];

function dayOf(kind: ProbeKind, costs: readonly Cost[]) {
  const runs = days(1) / probes[kind].everyMs;
  return { requests: runs * meanOf(costs, "requests"), bytes: runs * meanOf(costs, "bytes") };
}

const meanOf = (costs: readonly Cost[], what: "requests" | "connections" | "bytes") =>
  costs.reduce((sum, cost) => sum + cost[what], 0) / costs.length;

/** Two digits that mean something. */
const round = (value: number) => Number(value.toPrecision(2)).toLocaleString("en-US");

function spanOf(spanMs: number): string {
  const units = { h: 3_600_000, min: 60_000 };
  const [unit, unitMs] = Object.entries(units).find(([, ms]) => spanMs % ms === 0) ?? ["s", 1_000];
  return `${spanMs / unitMs} ${unit}`;
}
