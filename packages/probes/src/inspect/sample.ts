import { MirrorFailure } from "@heliograph/core";
import { createProxyClient, type Asker } from "@heliograph/goproxy";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import type { Task } from "../probe.ts";
import { chooseVersions, moduleInTurn } from "./choose-sample.ts";

/**
 * The versions that a run looks into: the canary, what the mirror did not have yet when it was looked for last, and two versions
 * of the module in turn, out of those that the mirror lists. Throws `MirrorFailure` where the mirror fails to list them.
 */
export async function* sample(
  { check, canary, basket, memory, signal }: Task,
  outbound: Asker,
): AsyncGenerator<ModuleVersion> {
  const mirror = memory.mirror(check.mirror);
  const yielded = new Set<string>();
  const isNew = ({ module, version }: ModuleVersion) => {
    const name = `${module}@${version}`;
    return !yielded.has(name) && yielded.add(name);
  };
  for (const one of [canary, mirror.takePostponed()]) if (one !== undefined && isNew(one)) yield one;
  const turn = moduleInTurn(canary, basket, mirror.nextTurn("integrity"));
  const listed = await listOf(turn.module, check.baseUrl, outbound, signal);
  const chosen = chooseVersions(turn, { listed, largest: mirror.largest(), chance: Math.random() });
  for (const one of chosen) if (isNew(one)) yield one;
}

/** What a mirror lists of a module; nothing when it does not have the module, or may not. */
async function listOf(
  module: string,
  baseUrl: string,
  outbound: Asker,
  signal: AbortSignal,
): Promise<string[]> {
  try {
    const { value } = await createProxyClient(outbound, baseUrl).list(module, signal);
    return value.versions;
  } catch (error) {
    const isRefusal = error instanceof MirrorFailure && error.reason === "http_4xx";
    if (isRefusal) return [];
    throw error;
  }
}
