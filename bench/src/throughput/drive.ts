import { fork, type ChildProcess } from "node:child_process";
import { days, defaultCanary, median, type Transfer } from "@heliograph/core";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { Memory, observe, politePaceMs, probes, shippedLogList } from "@heliograph/probes";
import type { Road } from "./road.ts";
import type { Told } from "./server.ts";

/** More than is fetched. */
const dailyBytes = 1e12;

/** In this turn of the probe, from 0, it fetches so many MB. */
const turnOf = { 1: 0, 10: 4 } as const;

/** How a road is driven: how often, and how much each time. */
export type Drive = Road & { megabytes: keyof typeof turnOf; times: number };

/** Medians over all drives of a road. */
type Driven = { mbps: number; idleMs: number; loadedMs: number };

/** What the probe measured, what the server says that it really did, and the best second, which no server knows. */
type Both = { measured: Driven; done: Driven; bestSecondMbps: number };

/** Runs the probe against a server of that road. */
export async function drive({ megabytes, times, ...road }: Drive): Promise<Both> {
  const server = fork(new URL("server.ts", import.meta.url), [JSON.stringify(road)]);
  try {
    const told = listenTo(server);
    const baseUrl = await told.baseUrl;
    const transfers: Transfer[] = [];
    while (transfers.length < times) transfers.push(await fetchOnce(baseUrl, turnOf[megabytes]));
    return {
      measured: {
        mbps: middle(transfers.map(({ mbps }) => mbps)),
        idleMs: middle(transfers.map(({ idleTtfbMs }) => middle(idleTtfbMs))),
        loadedMs: middle(transfers.map(({ loadedTtfbMs }) => middle(loadedTtfbMs))),
      },
      done: {
        mbps: middle(told.mbps),
        idleMs: middle(told.heldMs.filter(({ isLoaded }) => !isLoaded).map(({ heldMs }) => heldMs)),
        loadedMs: middle(told.heldMs.filter(({ isLoaded }) => isLoaded).map(({ heldMs }) => heldMs)),
      },
      bestSecondMbps: middle(transfers.map(({ bestSecondMbps }) => bestSecondMbps)),
    };
  } finally {
    server.kill();
  }
}

function listenTo(server: ChildProcess) {
  const mbps: number[] = [];
  const heldMs: { isLoaded: boolean; heldMs: number }[] = [];
  const { promise: baseUrl, resolve } = Promise.withResolvers<string>();
  server.on("message", (told: Told) => {
    if ("port" in told) resolve(`http://127.0.0.1:${told.port}`);
    else if ("mbps" in told) mbps.push(told.mbps);
    else heldMs.push(told);
  });
  return { baseUrl, mbps, heldMs };
}

const middle = (values: readonly number[]) => median(values) ?? Number.NaN;

async function fetchOnce(baseUrl: string, turn: number): Promise<Transfer> {
  const memory = new Memory();
  const { allowance } = memory.mirror("bench").bulk;
  allowance.left(dailyBytes, Date.now() - days(1));
  for (let before = 0; before < turn; before += 1) memory.mirror("bench").nextTurn("throughput");
  const outbound = createOutbound({
    userAgent: "Heliograph/bench",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.0/8:1-65535")],
  });
  const check = {
    mirror: "bench",
    protocol: "goproxy",
    role: "mirror",
    baseUrl,
    kind: "throughput",
    everyMs: probes.throughput.everyMs,
    phaseMs: 0,
  } as const;
  const { transfer, detail } = await observe(
    probes.throughput,
    { check, scheduledAt: Date.now(), attempt: 0 },
    {
      canary: { ...defaultCanary, version: "v1.0.0" },
      basket: [],
      releases: [],
      cold: [],
      bulk: { dailyBytes, zips: [{ module: "example.com/big", version: "v1.0.0" }] },
      log: null,
      stampLogs: shippedLogList,
      memory,
      keep: async () => null,
      vantage: "bench",
      references: [],
      outbound,
      paceMs: politePaceMs,
      signal: new AbortController().signal,
      onBug: (error) => console.error(error),
    },
  );
  outbound.close();
  if (transfer === undefined) throw new Error(`nothing was fetched: ${detail}`);
  return transfer;
}
