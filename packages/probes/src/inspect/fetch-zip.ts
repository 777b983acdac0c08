import { MirrorFailure } from "@heliograph/core";
import { ask, escapePath, escapeVersion } from "@heliograph/goproxy";
import { ArchiveError, bufferSource, readModuleZip } from "@heliograph/sumdb";
import { fetchedOf, type Fetched } from "./fetched.ts";
import type { FilesOptions } from "./version-files.ts";

/** A zip as it was served. */
export type ServedZip = {
  sizeBytes: number;
  /** What it hashes to as Go hashes it; `undefined` when it cannot be read whole. */
  h1: string | undefined;
  /** The go.mod file within. */
  goMod: Buffer | undefined;
  /** Why it is no module's zip. */
  fault: ArchiveError | undefined;
};

/** Asks a mirror for the zip of a version, and reads it. */
export async function fetchZip(options: FilesOptions): Promise<Fetched<ServedZip>> {
  const { recorder, baseUrl, module, version, limitBytes, signal } = options;
  try {
    const { value: body } = await ask({
      outbound: recorder,
      baseUrl,
      path: `${escapePath(module)}/@v/${escapeVersion(version)}.zip`,
      bodyLimitBytes: limitBytes,
      signal,
      read: (bytes) => bytes,
    });
    return { state: "had", value: await readZip(body, options), body };
  } catch (error) {
    if (error instanceof MirrorFailure && error.reason === "body_too_large") return { state: "too-large" };
    return fetchedOf(error, Buffer.alloc(0));
  }
}

async function readZip(body: Buffer, expected: { module: string; version: string }): Promise<ServedZip> {
  const sizeBytes = body.length;
  try {
    const { h1, goMod } = await readModuleZip(bufferSource(body), expected);
    return { sizeBytes, h1, goMod, fault: undefined };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { sizeBytes, h1: error.h1, goMod: undefined, fault: error };
  }
}
