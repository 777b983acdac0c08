import { cpus, loadavg } from "node:os";
import { drive, type Drive } from "../throughput/drive.ts";
import { bestMbps } from "../throughput/road.ts";
import { printTable, type Row } from "../table.ts";

/** How far a median may be from what the server did: rates in %, times in ms or %. */
const mostOff = { percent: 5, ms: 5 };

const times = 20;

const steady = (mbps: number) => [{ bytes: 1_000_000, mbps }];

/** What is driven: steady roads, and one that widens. */
const drives: Record<string, Drive> = {
  "1 Mbit/s, 20 → 60 ms": { stretches: steady(1), idleMs: 20, loadedMs: 60, megabytes: 1, times },
  "8 Mbit/s, 5 → 5 ms": { stretches: steady(8), idleMs: 5, loadedMs: 5, megabytes: 1, times },
  "8 Mbit/s, 100 → 250 ms": { stretches: steady(8), idleMs: 100, loadedMs: 250, megabytes: 1, times },
  "64 Mbit/s, 20 → 20 ms": { stretches: steady(64), idleMs: 20, loadedMs: 20, megabytes: 1, times },
  "64 Mbit/s, 20 → 80 ms, 10 MB": { stretches: steady(64), idleMs: 20, loadedMs: 80, megabytes: 10, times },
  "8, then 32 Mbit/s, 30 → 120 ms, 10 MB": {
    stretches: [
      { bytes: 2_000_000, mbps: 8 },
      { bytes: 8_000_000, mbps: 32 },
    ],
    idleMs: 30,
    loadedMs: 120,
    megabytes: 10,
    times,
  },
};

/**
 * Holds the throughput probe against servers of set rates and delays. Servers tell how long they really held each answer and how
 * fast they really sent, because a busy machine makes them late. Resolves to whether all medians of 20 came near enough to that.
 */
export async function run(): Promise<boolean> {
  console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`);
  const rows: Row[] = [];
  for (const [name, road] of Object.entries(drives)) rows.push(...(await rowsOf(name, road)));
  return printTable(rows);
}

async function rowsOf(name: string, road: Drive): Promise<Row[]> {
  const { measured, done, bestSecondMbps } = await drive(road);
  return [
    { what: `${name}: sent at`, value: done.mbps, unit: "Mbit/s" },
    { what: `${name}: rate`, value: measured.mbps, unit: "Mbit/s" },
    offRow(`${name}: rate, off by`, percentOff(measured.mbps, done.mbps), "%"),
    { what: `${name}: best second, ${bestMbps(road)} at most`, value: bestSecondMbps, unit: "Mbit/s" },
    { what: `${name}: idle ttfb`, value: measured.idleMs, unit: "ms" },
    { what: `${name}: idle ttfb, off by`, value: Math.abs(measured.idleMs - done.idleMs), unit: "ms" },
    { what: `${name}: loaded ttfb`, value: measured.loadedMs, unit: "ms" },
    offRow(
      `${name}: loaded ttfb, off by`,
      Math.abs(measured.loadedMs - done.loadedMs),
      "ms",
      Math.max(mostOff.ms, (done.loadedMs * mostOff.percent) / 100),
    ),
  ];
}

const percentOff = (value: number, truth: number) => (100 * Math.abs(value - truth)) / truth;

const offRow = (what: string, value: number, unit: string, atMost = mostOff.percent): Row => ({
  what,
  value,
  unit,
  atMost: Math.round(10 * atMost) / 10,
});
