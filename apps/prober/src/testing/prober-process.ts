import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A prober running as a process of its own. */
export type ProberProcess = {
  child: ChildProcess;
  /** Resolves to the exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  output: () => string;
};

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** Starts a prober that may reach loopback. */
export function spawnProber(
  environment: Record<string, string>,
  { ipc = false, args = [] }: { ipc?: boolean; args?: string[] } = {},
): ProberProcess {
  const child = spawn(process.execPath, [main, ...args], {
    env: { HELIOGRAPH_TOKEN: "test", HELIOGRAPH_ALLOW_PRIVATE: "127.0.0.0/8:1-65535", ...environment },
    stdio: ["ignore", "pipe", "pipe", ...(ipc ? (["ipc"] as const) : [])],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ending = async () => {
    const [code, signal]: unknown[] = await once(child, "exit");
    return typeof code === "number" ? code : String(signal);
  };
  return { child, ended: ending(), output: () => output };
}
