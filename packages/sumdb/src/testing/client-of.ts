import { createLogClient } from "../client/log-client.ts";
import { createMemoryStorage } from "../client/log-storage.ts";
import { verifiers } from "./served-log.ts";

/** A client of a log that is served out of files, in tiles of height 2, and the paths that it asked for. */
export function clientOf(files: ReadonlyMap<string, Uint8Array>, storage = createMemoryStorage()) {
  const asked: string[] = [];
  const client = createLogClient({
    verifiers,
    async read(path) {
      asked.push(path);
      return files.get(path);
    },
    storage,
    height: 2,
  });
  return { ...client, storage, asked };
}
