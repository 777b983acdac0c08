import { MirrorFailure } from "@heliograph/core";
import { isNotFound } from "@heliograph/goproxy";

/** Reads what came as a body, for evidence. */
export type ReadBody = () => Promise<Buffer>;

/** What came of asking a mirror for a file. */
export type Fetched<Value> =
  | { state: "had"; value: Value; body: ReadBody }
  /** Answered with 200, and no such file. */
  | { state: "invalid"; why: string; body: ReadBody }
  /** The mirror does not have it, or not yet. */
  | { state: "absent" }
  /** The mirror may not give it, or not to us. */
  | { state: "refused" }
  /** Larger than what may be taken. */
  | { state: "too-large" }
  | { state: "failed"; failure: MirrorFailure };

/** What an error says of a file that was asked for; `body` is what came with status 200. Other errors than a mirror's are thrown on. */
export function fetchedOf(error: unknown, body: ReadBody): Exclude<Fetched<never>, { state: "had" }> {
  if (!(error instanceof MirrorFailure)) throw error;
  const { status } = error.facts;
  if (isNotFound(error)) return { state: "absent" };
  if (status === "403" || status === "451") return { state: "refused" };
  if (status === "200" && error.reason === "content_invalid")
    return { state: "invalid", why: error.message, body };
  return { state: "failed", failure: error };
}
