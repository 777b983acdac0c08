import { compareVersions } from "./version-order.ts";

/** Versions that their author has taken back: from the lowest to the highest, both included. */
export type Retraction = { low: string; high: string };

/** A comment, which ends a line; punctuation; a quoted text; or a bare word, which a comment ends. */
const lexeme = /\/\/.*|[()[\]{},]|"(?:[^"\\]|\\.)*"|`[^`]*`|(?:(?!\/\/)[^\s()[\]{},])+/g;

/**
 * Reads which versions a go.mod file retracts, and of the rest nothing. As the go command does with a file that is not
 * the user's own, it passes over a retraction that it does not understand.
 *
 *     retract v1.0.1 // Published by mistake.
 *     retract (
 *         [v1.1.0, v1.2.3]
 *         "v1.3.0"
 *     )
 *
 * https://go.dev/ref/mod#go-mod-file-retract
 */
export function readRetractions(goMod: string): Retraction[] {
  const retractions: (Retraction | undefined)[] = [];
  let block: string | undefined;
  for (const line of goMod.split("\n")) {
    const tokens = readTokens(line);
    const [verb = "", ...rest] = tokens;
    if (block !== undefined) {
      if (block === "retract" && verb !== ")") retractions.push(readInterval(tokens));
      if (verb === ")") block = undefined;
    } else if (rest.at(-1) === "(") {
      block = [verb, ...rest.slice(0, -1)].join(" ");
    } else if (verb === "retract") {
      retractions.push(readInterval(rest));
    }
  }
  return retractions.filter((retraction) => retraction !== undefined);
}

/** Whether a version lies within one of the retractions. */
export const isRetracted = (version: string, retractions: readonly Retraction[]): boolean =>
  retractions.some(
    ({ low, high }) => compareVersions(low, version) <= 0 && compareVersions(version, high) <= 0,
  );

const readTokens = (line: string): string[] =>
  Array.from(line.matchAll(lexeme), ([token]) => token).filter((token) => !token.startsWith("//"));

/** A version, or two in brackets; what follows them may mean something one day. */
function readInterval([first, ...rest]: readonly string[]): Retraction | undefined {
  if (first === "(") return undefined;
  const [lowest, comma, highest, end] = rest;
  if (first !== "[") {
    const version = readVersion(first);
    return version === undefined ? undefined : { low: version, high: version };
  }
  const [low, high] = [readVersion(lowest), readVersion(highest)];
  if (low === undefined || high === undefined || comma !== "," || end !== "]") return undefined;
  return { low, high };
}

/** A version as it is written, bare or quoted; whether it is one shows when it is compared, as with the go command. */
function readVersion(token = ""): string | undefined {
  const { quoted, bare } = /^(?:"(?<quoted>[^"\\]*)"|(?<bare>[^"'`]+))$/.exec(token)?.groups ?? {};
  return quoted ?? bare;
}
