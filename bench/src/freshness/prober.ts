import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../apps/prober/src/main.ts", import.meta.url));

/** A real prober in a process of its own. */
export type BenchProber = { pid: number; stop: () => Promise<void> };

/** Starts a prober that may look at loopback, in a directory that goes with it. */
export async function startBenchProber(server: string, token: string): Promise<BenchProber> {
  const directory = await mkdtemp(join(tmpdir(), "heliograph-bench-"));
  const prober = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      HELIOGRAPH_SERVER: server,
      HELIOGRAPH_TOKEN: token,
      HELIOGRAPH_SPOOL: directory,
      HELIOGRAPH_ALLOW_PRIVATE: "127.0.0.1:1024-65535",
      HELIOGRAPH_LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(prober, "exit");
  return {
    pid: prober.pid ?? 0,
    async stop() {
      prober.kill("SIGTERM");
      await ended;
      await rm(directory, { recursive: true });
    },
  };
}
