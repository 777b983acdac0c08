import { bufferSource, createLogClient, createMemoryStorage, hashZip, parseVerifierKey } from "../index.ts";
import { get } from "./get.ts";

/** A client of a checksum database, or of a mirror of it at `<proxy>/sumdb/<name>`. */
export function openLog(baseUrl: string, verifierKey: string) {
  return createLogClient({
    verifiers: [parseVerifierKey(verifierKey)],
    read: (path) => get(`${baseUrl}${path}`),
    storage: createMemoryStorage(),
  });
}

/** Whether a module's zip is the one that the database has a record of, for everybody to see. */
export async function isGenuine(log: ReturnType<typeof openLog>, path: string, version: string, zip: Buffer) {
  const { zipHash } = await log.lookup(path, version);
  return zipHash === (await hashZip(bufferSource(zip)));
}
