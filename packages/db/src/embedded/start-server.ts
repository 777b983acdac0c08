import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { accountFor, type Account } from "./account.ts";
import { databaseUrl, ensureDatabase } from "./administer.ts";
import { reachableBinaries, type Binaries } from "./binaries.ts";
import { openCluster, removeAbandoned, type Cluster } from "./cluster.ts";
import { EmbeddedFailure, failureOf } from "./embedded-failure.ts";
import { hold } from "./holder.ts";
import { makeHome } from "./home.ts";
import { stopOrphan } from "./orphan.ts";
import { startPostmaster, type Postmaster } from "./postmaster.ts";
import { supervise } from "./supervise.ts";

/** A server of our own, listening on loopback alone. */
export type EmbeddedServer = {
  /** The address of its database `heliograph`, with the password. */
  url: string;
  /** Where its files are. */
  directory: string;
  /** Ends it in order within about 10 s. */
  stop: () => Promise<void>;
};

export type StartServerOptions = {
  binaries: Binaries;
  /** Where the server's files go; made if it is not there. */
  directory: string;
  /** As root: where they go, and the programs too, when an ordinary user cannot reach them. */
  shelter: string;
  /** Gets each line that the server says. */
  log: (line: string) => void;
};

/** What starting on a cluster takes. */
type Ground = {
  binaries: Binaries;
  cluster: Cluster;
  account: Account | undefined;
  log: (line: string) => void;
};

const startAttempts = 10;
const startAgainMs = 200;

/** What a server says when another is only just leaving its directory, or has taken its port. */
const passing = /lock file "postmaster.pid"|in use/i;

/**
 * Starts a PostgreSQL on a directory and keeps it running until it is stopped. One left behind by a killed process
 * is ended first.
 * @throws EmbeddedFailure
 */
export async function startServer(options: StartServerOptions): Promise<EmbeddedServer> {
  const directory = path.resolve(options.directory);
  try {
    return await startIn({ ...options, directory });
  } catch (error) {
    if (error instanceof EmbeddedFailure) throw error;
    throw failureOf(error instanceof Error ? error.message : String(error), directory, { cause: error });
  }
}

async function startIn({
  binaries: found,
  directory,
  shelter,
  log,
}: StartServerOptions): Promise<EmbeddedServer> {
  const account = await accountFor(path.join(directory, "cluster"));
  const home = await makeHome(directory, account, shelter);
  const binaries = await reachableBinaries(found, account, shelter);
  await removeAbandoned(home);
  const cluster = await openCluster(home, binaries, account);
  const ground = { binaries, cluster, account, log };
  const { postmaster, port } = await startOn(ground, freePort);
  const stop = supervise(postmaster, async () => (await startOn(ground, () => port)).postmaster, log);
  const address = { port, password: cluster.password };
  try {
    const release = await hold(address);
    await ensureDatabase(address, "heliograph");
    return {
      url: databaseUrl(address, "heliograph"),
      directory: home,
      async stop() {
        await release();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startOn(
  { cluster, ...ground }: Ground,
  choosePort: () => Promise<number> | number,
): Promise<{ postmaster: Postmaster; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    await stopOrphan(cluster);
    const port = await choosePort();
    try {
      return { postmaster: await startPostmaster({ ...ground, directory: cluster.directory, port }), port };
    } catch (error) {
      const mayPass = error instanceof EmbeddedFailure && passing.test(error.message);
      if (!mayPass || attempt === startAttempts) throw error;
    }
    await setTimeout(startAgainMs);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  return address.port;
}
