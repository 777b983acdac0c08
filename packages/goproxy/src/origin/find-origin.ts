import { MirrorFailure } from "@heliograph/core";
import type { Asker } from "../ask.ts";
import { importOf, readGoImports, type GoImport } from "./go-import.ts";

const pageLimitBytes = 1_024 * 1_024;

/** Hosts whose repositories the go command finds by their paths, and paths that name theirs by `.git`. */
const knownRoots = [
  /^(?:github\.com|bitbucket\.org)\/[\w.-]+\/[\w.-]+(?=\/|$)/,
  /^(?:[a-z0-9-]+\.)+[a-z0-9-]+(?:\/~?[\w.-]+)+?\.git(?=\/|$)/,
];

/**
 * Finds where a module is kept, as the go command does in mode `direct`: by its path, or by what the page at its path says, and
 * the page at the prefix that this names.
 * @throws MirrorFailure
 */
export async function findOrigin(outbound: Asker, module: string, signal?: AbortSignal): Promise<GoImport> {
  for (const pattern of knownRoots) {
    const [root] = pattern.exec(module) ?? [];
    if (root !== undefined) return { prefix: root, kind: "git", url: `https://${root}` };
  }
  const found = await readPage(outbound, module, module, signal);
  if (found.prefix === module) return found;
  const confirmed = await readPage(outbound, found.prefix, module, signal);
  if (confirmed.prefix === found.prefix && confirmed.url === found.url) return found;
  throw new MirrorFailure("content_invalid", `${found.prefix} and ${module} name different repositories`);
}

async function readPage(
  outbound: Asker,
  path: string,
  module: string,
  signal: AbortSignal | undefined,
): Promise<GoImport> {
  const { body, status, measures, facts } = await outbound.get(`https://${path}?go-get=1`, {
    bodyLimitBytes: pageLimitBytes,
    asGoCommand: true,
    ...(signal && { signal }),
  });
  const found = importOf(module, readGoImports(body.toString()));
  if (found !== undefined) return found;
  throw new MirrorFailure("content_invalid", `no go-import tag for ${module} at ${path}`, {
    measures,
    facts: { ...facts, status: String(status) },
  });
}
