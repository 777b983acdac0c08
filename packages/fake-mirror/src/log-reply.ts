import { NameError, unescapePath, unescapeVersion } from "@heliograph/goproxy";
import { SumdbError } from "@heliograph/sumdb";
import type { LogView } from "./log-under.ts";
import { found, refused, type Reply } from "./reply.ts";

const text = "text/plain; charset=utf-8";

/**
 * Answers as a mirror of a checksum database does, below its address: `/supported`, `/latest`,
 * `/lookup/<module>@<version>`, `/tile/…`.
 * https://go.dev/design/25530-sumdb#checksum-database
 */
export async function replyAsLog(path: string, log: LogView, at: number): Promise<Reply> {
  if (path === "/supported") return found("", text, "changes");
  if (path === "/latest") return found(await log.head(at), text, "changes");
  const lookup = /^\/lookup\/(?<module>.+)@(?<version>[^@]+)$/.exec(path)?.groups;
  try {
    if (lookup !== undefined) {
      const name = `${unescapePath(lookup.module ?? "")}@${unescapeVersion(lookup.version ?? "")}`;
      const shown = await log.lookup(name, at);
      return shown === undefined ? missing(path) : found(shown, text, "never changes");
    }
    const tile = path.startsWith("/tile/") ? await log.tile(path.slice(1), at) : undefined;
    return tile === undefined ? missing(path) : found(tile, "application/octet-stream", "never changes");
  } catch (error) {
    if (error instanceof NameError || error instanceof SumdbError) return refused(400, error.message);
    throw error;
  }
}

const missing = (path: string) => refused(404, `not found: ${path}`);
