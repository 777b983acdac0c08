import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../apps/api/src/main.ts", import.meta.url));

/** A real server in a process of its own. */
export type BenchServer = { address: string; pid: number; stop: () => Promise<void> };

/** Starts the server with a configuration file of this text, in a directory that goes with it; on an embedded database of its own unless given one. */
export async function startBenchServer(
  configuration: string,
  { databaseUrl = "" } = {},
): Promise<BenchServer> {
  const directory = await mkdtemp(join(tmpdir(), "heliograph-bench-"));
  // As root the database runs as somebody else, who must get in.
  await chmod(directory, 0o755);
  const file = join(directory, "heliograph.yaml");
  await writeFile(file, configuration);
  const server = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      PORT: "0",
      DATABASE_URL: databaseUrl,
      HELIOGRAPH_DATA: join(directory, "data"),
      HELIOGRAPH_CONFIG: file,
      HELIOGRAPH_LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  for await (const line of createInterface(server.stdout)) {
    const address = /Heliograph is at (\S+)/.exec(line)?.[1];
    if (address === undefined) console.log(line);
    else {
      server.stdout.resume();
      return {
        address,
        pid: server.pid ?? 0,
        async stop() {
          server.kill("SIGTERM");
          await ended;
          await rm(directory, { recursive: true });
        },
      };
    }
  }
  throw new Error("the server ended before it listened");
}
