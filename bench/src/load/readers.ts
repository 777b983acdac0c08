import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "undici";

/** How many ask, each from an address of its own, and how often all of them together. */
export type Load = { readers: number; perSecond: number; seconds: number };

/** How long each answer took from the moment it was due to be asked for, in ms, and how many were none. */
export type Readings = { tookMs: number[]; failures: number };

/** Connections of one reader: a slow answer must not keep the next question waiting. */
const connections = 4;

/** Reads pages from many loopback addresses at an even pace, however long answers take. */
export async function readPages(
  address: string,
  paths: readonly string[],
  { readers, perSecond, seconds }: Load,
): Promise<Readings> {
  const url = new URL(address);
  url.hostname = "127.0.0.1";
  const pools = Array.from(
    { length: readers },
    (_, place) => new Pool(url.origin, { connections, localAddress: `127.0.0.${place + 1}` }),
  );
  const readings: Readings = { tookMs: [], failures: 0 };
  const read = async (count: number, dueMs: number) => {
    try {
      const pool = pools[count % readers] ?? nobody();
      const { statusCode, body } = await pool.request({
        path: paths[count % paths.length] ?? "/",
        method: "GET",
        headers: { "accept-encoding": "br" },
      });
      await body.arrayBuffer();
      readings.tookMs.push(performance.now() - dueMs);
      if (statusCode !== 200) readings.failures += 1;
    } catch {
      readings.failures += 1;
    }
  };
  const startedMs = performance.now();
  const total = perSecond * seconds;
  const asked: Promise<void>[] = [];
  while (asked.length < total) {
    const dueMs = startedMs + (asked.length * 1_000) / perSecond;
    if (dueMs > performance.now()) await wait(1);
    else asked.push(read(asked.length, dueMs));
  }
  await Promise.all(asked);
  await Promise.all(pools.map((pool) => pool.close()));
  return readings;
}

function nobody(): never {
  throw new RangeError("somebody must read");
}
