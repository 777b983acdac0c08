import { createProxyClient, type Answered, type Info } from "@heliograph/goproxy";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import { fetchedOf, type Fetched } from "./fetched.ts";
import { fetchZip, type ServedZip } from "./fetch-zip.ts";
import type { Recorder } from "./recorder.ts";

/** The files of a version as a mirror serves them; each call asks anew, on a fresh connection. */
export type VersionFiles = {
  info: () => Promise<Fetched<Info>>;
  mod: () => Promise<Fetched<Buffer>>;
  zip: () => Promise<Fetched<ServedZip>>;
};

/** How the files of a version are asked for. */
export type FilesOptions = ModuleVersion & {
  recorder: Recorder;
  baseUrl: string;
  /** Most bytes of a zip that are taken. */
  limitBytes: number;
  signal: AbortSignal | undefined;
  /** Removes the files of zips when it is disposed of. */
  disposal: AsyncDisposableStack;
};

/** Asks a mirror for the files of a version. */
export function versionFiles(options: FilesOptions): VersionFiles {
  const { recorder, baseUrl, module, version, signal } = options;
  const client = createProxyClient(recorder, baseUrl);
  const fetched = async <Value>(asking: Promise<Answered<Value>>): Promise<Fetched<Value>> => {
    try {
      const { value } = await asking;
      return { state: "had", value, body: recorder.bodyOfLast() };
    } catch (error) {
      return fetchedOf(error, recorder.bodyOfLast());
    }
  };
  return {
    info: () => fetched(client.info(module, version, signal)),
    mod: () => fetched(client.mod(module, version, signal)),
    zip: () => fetchZip(options),
  };
}
