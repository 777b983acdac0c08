import { readdir, readFile } from "node:fs/promises";

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

/**
 * Processor time that a process and those below it have used so far, in ms: what a bench on a busy machine can be judged by.
 * `undefined` where there is no Linux `/proc`. See proc_pid_stat(5).
 */
export async function cpuTimeMs(pid: number): Promise<number | undefined> {
  const stats = await Promise.all((await processes()).map(statOf));
  const known = stats.filter((stat) => stat !== undefined);
  if (known.length === 0) return undefined;
  const below = (id: number): number =>
    known
      .filter(({ parent }) => parent === id)
      .reduce((sum, child) => sum + child.usedMs + below(child.id), 0);
  return (known.find(({ id }) => id === pid)?.usedMs ?? 0) + below(pid);
}

async function processes(): Promise<string[]> {
  try {
    return (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** The process may be gone by the time that we look. */
async function statOf(id: string): Promise<{ id: number; parent: number; usedMs: number } | undefined> {
  const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
  // The command's name stands in brackets and may hold anything; the numbers follow it.
  const [, parent, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (parent === undefined) return undefined;
  const ticks = [10, 11, 12, 13].reduce((sum, at) => sum + Number(fields[at - 1] ?? 0), 0);
  return { id: Number(id), parent: Number(parent), usedMs: ticks * tickMs };
}
