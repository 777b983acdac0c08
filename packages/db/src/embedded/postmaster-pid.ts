import { readFile, readlink, realpath } from "node:fs/promises";
import path from "node:path";

/** What a running server writes into its directory. */
export type PostmasterPid = { pid: number; port: number };

/** Reads `postmaster.pid` (process, directory, start time and port, a line each); `undefined` when no server left one. */
export async function readPostmasterPid(directory: string): Promise<PostmasterPid | undefined> {
  const lines = await readFile(pidFileIn(directory), "utf8").then(
    (content) => content.split("\n"),
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    },
  );
  const [pid, , , port] = lines.map(Number);
  return pid === undefined || !(pid > 0) ? undefined : { pid, port: port ?? 0 };
}

export const pidFileIn = (directory: string) => path.join(directory, "postmaster.pid");

/** True while a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * True when a living process is the server of a directory and not a stranger that was given the number of a dead one,
 * as is usual in containers. A server works in its directory; where that cannot be seen, any living process counts.
 */
export async function isServerOf(pid: number, directory: string): Promise<boolean> {
  if (process.platform !== "linux") return isAlive(pid);
  const workingDirectory = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return workingDirectory === (await realpath(directory));
}
