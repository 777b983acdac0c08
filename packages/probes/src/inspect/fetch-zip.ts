import { readFile } from "node:fs/promises";
import { MirrorFailure } from "@heliograph/core";
import { createProxyClient } from "@heliograph/goproxy";
import { ArchiveError } from "@heliograph/sumdb";
import { fetchedOf, type Fetched } from "./fetched.ts";
import type { FilesOptions } from "./version-files.ts";

/** A zip as it was served. */
export type ServedZip = {
  sizeBytes: number;
  /** What it hashes to as Go hashes it; `undefined` when it cannot be read whole. */
  h1: string | undefined;
  /** The hash of the go.mod file within. */
  goModHash: string | undefined;
  /** Why it is no module's zip. */
  fault: ArchiveError | undefined;
};

/** Asks a mirror for the zip of a version, and reads it. Its file lies there until `disposal` is disposed of. */
export async function fetchZip(options: FilesOptions): Promise<Fetched<ServedZip>> {
  const { recorder, baseUrl, module, version, limitBytes, signal, disposal } = options;
  let refused: Buffer | undefined;
  const onRefused = async (file: string) => {
    refused = await readFile(file);
  };
  try {
    const client = createProxyClient(recorder, baseUrl);
    const { value } = await client.zip(module, version, signal, { limitBytes, onRefused });
    disposal.use(value);
    const { h1, goModHash, sizeBytes, file } = value;
    return {
      state: "had",
      value: { sizeBytes, h1, goModHash, fault: undefined },
      body: recorder.bodyOfLast(() => readFile(file)),
    };
  } catch (error) {
    const body = recorder.bodyOfLast(async () => refused ?? Buffer.alloc(0));
    if (!(error instanceof MirrorFailure)) throw error;
    if (error.reason === "body_too_large") return { state: "too-large" };
    if (!(error.cause instanceof ArchiveError)) return fetchedOf(error, body);
    const { measures, cause: fault } = error;
    const sizeBytes = measures["sizeBytes"] ?? 0;
    return { state: "had", value: { sizeBytes, h1: fault.h1, goModHash: undefined, fault }, body };
  }
}
