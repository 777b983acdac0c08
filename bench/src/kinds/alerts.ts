import { setTimeout as wait } from "node:timers/promises";
import { minutes, seconds } from "@heliograph/core";
import { startWatchedSite, type WatchedSite } from "../alerts/watched-site.ts";
import { printTable } from "../table.ts";

/** Of so many mirrors a few fail, one after the other, so that no trouble is one that most share. */
const [mirrorCount, outageCount] = [24, 10];

/** Three vantages look once a minute each. */
const rhythmMs = seconds(20);

/** All have been looked at. */
const warmUpMs = seconds(75);
const apartMs = seconds(13);

/** How long a message may take before it counts as one that never came. */
const patienceMs = minutes(4);

/** Lets mirrors fail and recover while real probers look, and measures how long it takes until a room is told. */
export async function run(): Promise<boolean> {
  const site = await startWatchedSite(mirrorCount);
  try {
    await wait(warmUpMs);
    const failing = [...site.mirrors.keys()].slice(0, outageCount);
    const delays = await Promise.all(
      failing.map(async (mirror, place) => {
        await wait(apartMs * place);
        return outageOf(site, mirror);
      }),
    );
    return printTable([
      ...rowsOf(
        "outage to message",
        delays.map(({ outageMs }) => outageMs),
        seconds(45) + rhythmMs,
      ),
      ...rowsOf(
        "recovery to message",
        delays.map(({ recoveryMs }) => recoveryMs),
        seconds(90),
      ),
    ]);
  } finally {
    await site.close();
  }
}

/** How long after its outage and its recovery the room hears of a mirror. */
async function outageOf({ mirrors, heard }: WatchedSite, mirror: string) {
  const restore = mirrors.get(mirror)?.order({ kind: "status", on: "*", status: 503 });
  const outageMs = await untilHeard(heard, mirror, "");
  restore?.();
  return { outageMs, recoveryMs: await untilHeard(heard, mirror, "[Recovered]") };
}

/** How long it takes until a message names a mirror and says this; what never comes takes forever. */
async function untilHeard(heard: WatchedSite["heard"], mirror: string, state: string): Promise<number> {
  const [startedAt, known] = [Date.now(), heard.length];
  while (Date.now() - startedAt < patienceMs) {
    const message = heard.slice(known).find(({ text }) => text.includes(mirror) && text.includes(state));
    if (message !== undefined) return message.at - startedAt;
    await wait(50);
  }
  return Infinity;
}

function rowsOf(what: string, delaysMs: readonly number[], limitMs: number) {
  const sorted = delaysMs.toSorted((one, other) => one - other);
  const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  const row = (name: string, share: number) => ({
    what: `${what}, ${name}`,
    value: quantile(share) / seconds(1),
    unit: "s",
  });
  return [
    row("shortest", 0),
    row("median", 0.5),
    row("90th percentile", 0.9),
    { ...row("longest", 1), atMost: limitMs / seconds(1) },
  ];
}
