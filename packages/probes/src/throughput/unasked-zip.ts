import { MirrorFailure } from "@heliograph/core";
import { createProxyClient, isNotFound, type Asker } from "@heliograph/goproxy";
import { isVersionOf } from "../inspect/choose-sample.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import type { BulkMemory } from "./bulk-memory.ts";

/**
 * A version of a module that the mirror lists and that we have not asked it for, by chance; `chance` is from 0 up to but without 1.
 * `undefined` where there is none. @throws MirrorFailure where the mirror fails to list them
 */
export async function unaskedZip(
  module: string,
  {
    outbound,
    baseUrl,
    memory,
    chance,
    signal,
  }: { outbound: Asker; baseUrl: string; memory: BulkMemory; chance: number; signal: AbortSignal },
): Promise<ModuleVersion | undefined> {
  try {
    const { value } = await createProxyClient(outbound, baseUrl).list(module, signal);
    const unasked = value.versions
      .filter((version) => isVersionOf(module, version))
      .map((version) => ({ module, version }))
      .filter((one) => !memory.wasAsked(one));
    return unasked[Math.floor(chance * unasked.length)];
  } catch (error) {
    if (error instanceof MirrorFailure && isNotFound(error)) return undefined;
    throw error;
  }
}
