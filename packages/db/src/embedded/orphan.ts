import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { minutes, seconds } from "@heliograph/core";
import type { Cluster } from "./cluster.ts";
import { EmbeddedFailure } from "./embedded-failure.ts";
import { holderOf } from "./holder.ts";
import { isAlive, isServerOf, pidFileIn, readPostmasterPid } from "./postmaster-pid.ts";

/** How long a server may take to say who holds it, while it recovers or ends. */
const patienceMs = minutes(1);

/** How long a holder may take from the start of its server to holding it. */
const claimMs = seconds(10);

const shutdownMs = seconds(10);
const lookAgainMs = 50;

/**
 * Clears a cluster for a new start: a server whose holder was killed is ended in order, a lock file that
 * belongs to no server is removed.
 * @throws EmbeddedFailure naming the holder while that lives
 */
export async function stopOrphan({ directory, password }: Cluster): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    const found = await readPostmasterPid(directory);
    if (found === undefined) return;
    if (!(await isServerOf(found.pid, directory))) return removeStale(found.pid, directory);
    const waitedMs = performance.now() - startedAt;
    const holder = await holderOf({ port: found.port, password });
    switch (holder.is) {
      case "holding":
        throw heldBy(`process ${holder.pid}`, directory);
      case "stranger":
        throw heldBy(`a PostgreSQL that we did not start, process ${found.pid}`, directory);
      case "dead":
        return endOrphan(found.pid, directory);
      case "starting":
        if (waitedMs > claimMs) return endOrphan(found.pid, directory);
        break;
      case "untold":
        if (waitedMs > patienceMs)
          throw heldBy(`a PostgreSQL that does not answer, process ${found.pid}`, directory);
    }
    await setTimeout(lookAgainMs);
  }
}

/** PostgreSQL would believe any living process of that number; a dead one it sees through itself. */
async function removeStale(pid: number, directory: string): Promise<void> {
  if (isAlive(pid)) await rm(pidFileIn(directory), { force: true });
}

async function endOrphan(pid: number, directory: string): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(pid, signal);
    if (await endsWithin(shutdownMs, pid, directory)) return;
  }
  throw heldBy(`a PostgreSQL that does not end, process ${pid}`, directory);
}

async function endsWithin(limitMs: number, pid: number, directory: string): Promise<boolean> {
  for (
    const startedAt = performance.now();
    performance.now() - startedAt < limitMs;
    await setTimeout(lookAgainMs)
  ) {
    if (!(await isServerOf(pid, directory))) return true;
  }
  return false;
}

const heldBy = (holder: string, directory: string) =>
  new EmbeddedFailure("directory_held", `the database in ${directory} is in use by ${holder}`);
