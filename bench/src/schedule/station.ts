import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import {
  batchSchema,
  defaultCanary,
  observationSchema,
  type Check,
  type Observation,
  type Receipt,
  type Work,
} from "@heliograph/core";

const program = fileURLToPath(new URL("../../../apps/prober/src/main.ts", import.meta.url));

/**
 * Runs a real prober, in a process of its own, on checks of one address that is both its mirror and its server,
 * and resolves to what it saw in so many milliseconds.
 */
export async function probeFor(
  durationMs: number,
  checksOf: (baseUrl: string) => Check[],
): Promise<Observation[]> {
  const observations: Observation[] = [];
  const server = createServer((request, response) => void receive(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  const baseUrl = `http://127.0.0.1:${address.port}`;
  const checks = checksOf(baseUrl);

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === "/api/v1/prober/heartbeat") {
      response.end(JSON.stringify(workOf(checks)));
    } else if (request.url === "/api/v1/ingest") {
      response.end(JSON.stringify(record(batchSchema.parse(await json(request)).observations)));
    } else {
      response.end(JSON.stringify({ Version: defaultCanary.version }));
    }
  }

  function record(batch: unknown[]): Receipt {
    observations.push(...batch.map((each) => observationSchema.parse(each)));
    return { recorded: batch.length, repeated: 0, quarantined: 0, refused: [] };
  }

  const directory = await mkdtemp(join(tmpdir(), "heliograph-bench-"));
  const prober = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      HELIOGRAPH_SERVER: baseUrl,
      HELIOGRAPH_TOKEN: "bench",
      HELIOGRAPH_SPOOL: directory,
      HELIOGRAPH_ALLOW_PRIVATE: `127.0.0.1:${address.port}`,
      HELIOGRAPH_LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(prober, "exit");
  const enough = setTimeout(() => prober.kill("SIGTERM"), durationMs);
  await ended;
  clearTimeout(enough);
  server.close();
  server.closeAllConnections();
  await rm(directory, { recursive: true });
  return observations;
}

const workOf = (checks: Check[]): Work => ({
  vantage: "bench",
  epoch: 1,
  now: new Date().toISOString(),
  contact: "",
  references: [],
  canary: defaultCanary,
  basket: [],
  bulk: { dailyBytes: 0, zips: [] },
  log: null,
  releases: [],
  cold: [],
  checks,
});
