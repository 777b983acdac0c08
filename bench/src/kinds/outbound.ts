import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createOutbound, parseAllowedTarget, type Outbound } from "@heliograph/outbound";
import { listen } from "@heliograph/outbound/testing";
import { createServer } from "node:net";
import type { Started } from "../outbound/server.ts";
import { curlSubject, exporterSubject, nodeSubject, type Subject } from "../outbound/subjects.ts";
import { printTable, type Row } from "../table.ts";

const rounds = 7;
const checksPerRound = 400;
const delaysMs = [0, 5, 50, 200];

/** Compares the way out with its peers: processor time per check, and how true its time to first byte is. */
export async function run(): Promise<boolean> {
  const server = fork(new URL("../outbound/server.ts", import.meta.url));
  const directory = mkdtempSync(join(tmpdir(), "heliograph-bench-"));
  try {
    const [started]: Started[] = await once(server, "message");
    if (started === undefined) throw new Error("the server did not start");
    console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`);
    const processorRows = await compareProcessorTime(started, directory);
    const truthRows = await measureTruth(started);
    return printTable([...processorRows, ...truthRows]);
  } finally {
    server.kill();
    rmSync(directory, { recursive: true });
  }
}

async function compareProcessorTime(
  { httpsPorts: [port = 0], ca }: Started,
  directory: string,
): Promise<Row[]> {
  const subjects = [
    nodeSubject("outbound"),
    nodeSubject("undici"),
    await curlSubject(directory),
    await exporterSubject(directory, ca, await freePort()),
  ].filter((subject) => subject !== undefined);
  try {
    const perCheckMs = await processorMsPerCheck(subjects, { url: `https://127.0.0.1:${port}/0`, ca });
    const of = (name: string) => perCheckMs.get(name);
    const ours = of("outbound") ?? Number.NaN;
    return [
      ...["outbound", "undici", "curl", "blackbox_exporter"].map((name) => ({
        what: `CPU per fresh HTTPS check, ${name}`,
        value: of(name),
        unit: "ms",
      })),
      ratioRow("undici", ours, of("undici"), 0.85),
      ratioRow("blackbox_exporter", ours, of("blackbox_exporter"), 1.4),
    ];
  } finally {
    for (const subject of subjects) subject.stop();
  }
}

const ratioRow = (peer: string, ours: number, theirs: number | undefined, atMost: number): Row => ({
  what: `CPU, outbound to ${peer}`,
  value: theirs === undefined ? undefined : ours / theirs,
  unit: "×",
  atMost,
});

/** Takes turns, so that what else the machine does meets all alike; the median round counts. */
async function processorMsPerCheck(
  subjects: readonly Subject[],
  round: { url: string; ca: string },
): Promise<Map<string, number>> {
  const perCheckMs = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let at = -1; at < rounds; at += 1) {
    for (const { name, cpuMs } of subjects) {
      const spentMs = await cpuMs({ ...round, checks: checksPerRound });
      // The first round only warms up.
      if (at >= 0) perCheckMs.get(name)?.push(spentMs / checksPerRound);
    }
  }
  return new Map([...perCheckMs].map(([name, each]) => [name, quantile(each, 0.5)]));
}

type Mirrors = { scheme: "http" | "https"; ports: number[]; ca: string };

async function measureTruth({ httpPorts, httpsPorts, ca }: Started): Promise<Row[]> {
  const outbound = createOutbound({
    userAgent: "Heliograph/bench",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.1:1024-65535")],
    limits: { parallel: 500 },
  });
  const schemes: Mirrors[] = [
    { scheme: "http", ports: httpPorts, ca },
    { scheme: "https", ports: httpsPorts, ca },
  ];
  const rows: Row[] = [];
  for (const mirrors of schemes) {
    // Warms both sides up.
    for (let at = 0; at < 3; at += 1) await errorsAtOnce(outbound, mirrors, 0);
    rows.push(...(await oneAtATime(outbound, mirrors)), ...(await allAtOnce(outbound, mirrors)));
  }
  return rows;
}

async function oneAtATime(outbound: Outbound, { scheme, ports, ca }: Mirrors): Promise<Row[]> {
  const rows: Row[] = [];
  for (const delayMs of delaysMs) {
    const errorsMs: number[] = [];
    for (let at = 0; at < 30; at += 1)
      errorsMs.push(await ttfbError(outbound, urlOf(scheme, ports[0], delayMs), ca));
    const what = `ttfb error, one at a time, ${scheme}, ${delayMs} ms, median`;
    rows.push({ what, value: quantile(errorsMs, 0.5), unit: "ms", atMost: 0.5 });
  }
  return rows;
}

/** 500 checks of 250 mirrors due at the same moment, all let out at once but for the gate; the median round counts. */
async function allAtOnce(outbound: Outbound, mirrors: Mirrors): Promise<Row[]> {
  const rows: Row[] = [];
  for (const delayMs of delaysMs) {
    const p95Ms: number[] = [];
    for (let at = 0; at < rounds; at += 1)
      p95Ms.push(quantile(await errorsAtOnce(outbound, mirrors, delayMs), 0.95));
    const what = `ttfb error, 500 at once, ${mirrors.scheme}, ${delayMs} ms, p95`;
    rows.push({ what, value: quantile(p95Ms, 0.5), unit: "ms", atMost: mirrors.scheme === "http" ? 3 : 8 });
  }
  return rows;
}

const errorsAtOnce = (outbound: Outbound, { scheme, ports, ca }: Mirrors, delayMs: number) =>
  Promise.all([...ports, ...ports].map((port) => ttfbError(outbound, urlOf(scheme, port, delayMs), ca)));

const urlOf = (scheme: string, port: number | undefined, delayMs: number) =>
  `${scheme}://127.0.0.1:${port}/${delayMs}`;

/** How far the measured time to first byte is from how long the server held the answer back, in ms. */
async function ttfbError(outbound: Outbound, url: string, ca: string): Promise<number> {
  const { measures, headers } = await outbound.get(url, { bodyLimitBytes: 65_536, extraCa: ca });
  return Math.abs((measures["ttfbMs"] ?? Number.NaN) - Number(headers.get("x-held-ms")));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}
