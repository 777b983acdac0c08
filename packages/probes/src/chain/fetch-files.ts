import { MirrorFailure } from "@heliograph/core";
import {
  ask,
  checkAnsweredVersion,
  createProxyClient,
  escapePath,
  escapeVersion,
  infoLimitBytes,
  modLimitBytes,
  parseInfo,
} from "@heliograph/goproxy";
import { ArchiveError, hashGoMod, isStricterThanGo } from "@heliograph/sumdb";
import type { Passage } from "./passage.ts";
import type { Proxy } from "./proxy.ts";

/** Asks a proxy for what it says of a version, and takes what the go command takes. Throws `MirrorFailure`. */
export async function fetchInfo({ outbound, baseUrl }: Proxy, { one, signal }: Passage): Promise<void> {
  await ask({
    outbound,
    baseUrl,
    path: `${escapePath(one.module)}/@v/${escapeVersion(one.version)}.info`,
    bodyLimitBytes: infoLimitBytes,
    signal,
    read: (body) => checkAnsweredVersion(parseInfo(body.toString()), one.module, one.version),
  });
}

/** Asks a proxy for a go.mod file: gives its hash, whatever is in it. Throws `MirrorFailure`. */
export async function fetchMod({ outbound, baseUrl }: Proxy, { one, signal }: Passage): Promise<string> {
  const { value } = await ask({
    outbound,
    baseUrl,
    path: `${escapePath(one.module)}/@v/${escapeVersion(one.version)}.mod`,
    bodyLimitBytes: modLimitBytes,
    signal,
    read: hashGoMod,
  });
  return value;
}

/**
 * Asks a proxy for a zip, reads it and removes it: gives its hash; `undefined` where only we can't read it. Throws `MirrorFailure`.
 */
export async function fetchZip(
  { outbound, baseUrl }: Proxy,
  { one, zipLimitBytes: limitBytes, signal }: Passage,
): Promise<string | undefined> {
  try {
    const client = createProxyClient(outbound, baseUrl);
    const { value } = await client.zip(one.module, one.version, signal, { limitBytes });
    await using zip = value;
    return zip.h1;
  } catch (error) {
    const fault = error instanceof MirrorFailure ? error.cause : undefined;
    if (fault instanceof ArchiveError && isStricterThanGo(fault.fault)) return fault.h1;
    throw error;
  }
}
