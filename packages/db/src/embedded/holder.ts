import { setTimeout } from "node:timers/promises";
import { seconds } from "@heliograph/core";
import { administer, type ServerAddress } from "./administer.ts";
import { isAlive } from "./postmaster-pid.ts";

/** Any number that no other program locks: "holdr" as letters. */
const holderLock = 0x68_6f_6c_64_72;

const retryMs = seconds(1);

/** The name a server carries while we hold it. */
export const holderName = `heliograph-${process.pid}`;

/**
 * Marks a server as ours by a lock on a connection, which dies with us and comes back with the server.
 * Returns how to let go of it.
 */
export async function hold(address: ServerAddress): Promise<() => Promise<void>> {
  let released = false;
  let closed = Promise.withResolvers<void>();
  const client = administer(address, () => closed.resolve());
  const lock = async () => {
    closed = Promise.withResolvers<void>();
    await client`select pg_advisory_lock(${holderLock})`;
  };
  const lockAgain = async () => {
    for (;;) {
      await closed.promise;
      if (released) return;
      await lock().catch(async () => {
        await setTimeout(retryMs);
        closed.resolve();
      });
    }
  };
  await lock();
  const ended = lockAgain();
  return async () => {
    released = true;
    await client.end({ timeout: 1 });
    closed.resolve();
    await ended;
  };
}

/**
 * Who holds a running server: a living process, one that died, nobody of ours, or, as long as it is
 * starting or stopping, no telling yet.
 */
export type Holder =
  | { is: "holding" | "starting" | "dead"; pid: number }
  | { is: "stranger" }
  | { is: "untold" };

/** Asks a server who holds it. */
export async function holderOf(address: ServerAddress): Promise<Holder> {
  const client = administer(address);
  try {
    const [row] = await client<[{ free: boolean; name: string }]>`
      select pg_try_advisory_lock(${holderLock}) as free, current_setting('cluster_name') as name`;
    const pid = Number(/^heliograph-(\d+)$/.exec(row.name)?.[1]);
    if (Number.isNaN(pid)) return { is: "stranger" };
    if (!row.free) return { is: "holding", pid };
    return { is: isAlive(pid) ? "starting" : "dead", pid };
  } catch {
    return { is: "untold" };
  } finally {
    await client.end({ timeout: 1 });
  }
}
