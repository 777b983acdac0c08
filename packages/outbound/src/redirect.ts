import { MirrorFailure } from "@heliograph/core";
import { readTarget, type Target } from "./target.ts";

/** Whether an answer of this status points elsewhere (RFC 9110 §15.4). */
export const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

/**
 * Where a redirect leads. Throws `redirect_refused` for what may not be asked, for a step from https down to http, and for
 * locations that leave out only the scheme; `redirect_loop` for a place already visited.
 */
export function nextTarget(from: Target, location: string | undefined, visited: ReadonlySet<string>): Target {
  if (location === undefined || location === "") throw refused("a redirect names no location");
  if (location.startsWith("//")) throw refused("a redirect leaves out its scheme");
  if (/[\p{Cc}\s\\]/u.test(location)) throw refused("a redirect's location is malformed");
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(location);
  if (!isAbsolute && !URL.canParse(location, from.url)) throw refused("a redirect's location is malformed");
  const target = refusedAsRedirect(() =>
    readTarget(isAbsolute ? location : new URL(location, from.url).href),
  );
  if (from.secure && !target.secure) throw refused("a redirect leads from https down to http");
  if (visited.has(target.url)) throw new MirrorFailure("redirect_loop", "redirects lead in a circle");
  return target;
}

/** Runs a judgement; what it refuses is the redirect's fault, not the entered target's. */
export function refusedAsRedirect<T>(judgement: () => T): T {
  try {
    return judgement();
  } catch (error) {
    if (!(error instanceof MirrorFailure) || error.reason !== "target_refused") throw error;
    throw refused(`a redirect leads to where we may not go: ${error.message}`);
  }
}

const refused = (message: string) => new MirrorFailure("redirect_refused", message);
