import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const program = fileURLToPath(new URL("../main.ts", import.meta.url));

/** A server in a process of its own. */
export type RunningServer = {
  process: ChildProcess;
  /** Where it says that it is; rejects when it ends before it says so. */
  address: Promise<string>;
  /** How it ended. */
  end: Promise<{ code: number | null; errors: string }>;
};

/** Starts the server with these variables, on any port and in a directory of its own; killed when the test has finished. */
export async function runServer(variables: Record<string, string>): Promise<RunningServer> {
  const directory = await mkdtemp(join(tmpdir(), "heliograph-server-"));
  const child = spawn(process.execPath, [program], {
    cwd: directory,
    env: { PORT: "0", HELIOGRAPH_DATA: join(directory, "data"), ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await rm(directory, { recursive: true, force: true });
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const address = Promise.withResolvers<string>();
  // A test that waits for the end alone has no use for it.
  address.promise.catch(() => undefined);
  createInterface(child.stdout).on("line", (line) => {
    const [, url] = /^Heliograph is at (\S+)$/.exec(line) ?? [];
    if (url !== undefined) address.resolve(url);
  });
  const end = Promise.withResolvers<{ code: number | null; errors: string }>();
  child.once("close", (code) => {
    address.reject(new Error(`the server ended: ${errors}`));
    end.resolve({ code, errors });
  });
  return { process: child, address: address.promise, end: end.promise };
}
