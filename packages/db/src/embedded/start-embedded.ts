import { bundledBinaries } from "./binaries.ts";
import { startServer, type EmbeddedServer } from "./start-server.ts";

/**
 * Starts the bundled PostgreSQL on a directory, made at the first start, and keeps it running until it is stopped.
 * As root it runs under the directory's owner or an unprivileged user, and moves under `shelter` where that user
 * cannot reach the directory. A server left behind by a killed process is ended first; two never share a directory.
 * @throws EmbeddedFailure naming what is in the way: another holder, another major version, the path, the disk
 */
export async function startEmbedded({
  directory,
  shelter = "/var/lib/heliograph",
  log = () => undefined,
}: {
  directory: string;
  shelter?: string;
  log?: (line: string) => void;
}): Promise<EmbeddedServer> {
  return startServer({ binaries: await bundledBinaries(), directory, shelter, log });
}
