import { NameError } from "./name-error.ts";
import { parseVersion } from "./version.ts";

/** What stands for a commit without a tag of its own, such as `v1.2.4-0.20240506070809-0123456789ab`. */
export type PseudoVersion = {
  /** `vX.0.0`, `vX.Y.Z-0` or `vX.Y.Z-pre.0`: what stands before the time. */
  stem: string;
  /** When the commit was made, epoch milliseconds; `undefined` when the 14 digits are no date. */
  committedAt: number | undefined;
  /** Usually the first twelve hexadecimal digits of the commit's hash. */
  revision: string;
  /** `+incompatible` or another build part, or empty. */
  build: string;
};

const syntax =
  /^(?<stem>v[0-9]+\.(?:0\.0(?=-)|[0-9]+\.[0-9]+-(?:[^+]*\.)?0(?=\.)))[-.](?<time>[0-9]{14})-(?<revision>[A-Za-z0-9]+)(?<build>\+.+)?$/;

/** Takes a pseudo-version apart; `undefined` when it is none. The form alone decides: the time need not be a date. */
export function parsePseudoVersion(version: string): PseudoVersion | undefined {
  const { stem, time, revision, build = "" } = syntax.exec(version)?.groups ?? {};
  if (stem === undefined || time === undefined || revision === undefined) return undefined;
  if (parseVersion(version) === undefined) return undefined;
  return { stem, committedAt: instantOf(time), revision, build };
}

/** Whether a version stands for a commit without a tag of its own. */
export const isPseudoVersion = (version: string) => parsePseudoVersion(version) !== undefined;

/**
 * The tagged version that a pseudo-version follows; empty when it follows none.
 * @throws NameError for what is no pseudo-version, or follows a version that cannot be
 */
export function pseudoVersionBase(version: string): string {
  const pseudo = parsePseudoVersion(version);
  if (pseudo === undefined) throw new NameError(`${JSON.stringify(version)} is no pseudo-version`);
  const { stem, build } = pseudo;
  const prerelease = parseVersion(stem)?.prerelease;
  if (prerelease === "") {
    if (build !== "") throw new NameError(`${version} has ${build} of a base version, but no base version`);
    return "";
  }
  if (prerelease !== "-0") return stem.slice(0, -".0".length) + build;
  const [, head = "", patch = ""] = /^(.*\.)([0-9]+)-0$/.exec(stem) ?? [];
  if (patch === "0") throw new NameError(`${version} follows a version before ${head}0`);
  return `${head}${BigInt(patch) - 1n}${build}`;
}

/** Names a commit that follows `older` (empty for none) on the line of a major version such as `v2`. */
export function makePseudoVersion(commit: {
  major: string;
  older: string;
  committedAt: number;
  revision: string;
}): string {
  const moment = `${digitsOf(commit.committedAt)}-${commit.revision}`;
  const older = parseVersion(commit.older);
  if (older === undefined) return `${commit.major || "v0"}.0.0-${moment}`;
  const { major, minor, patch, prerelease, build } = older;
  if (prerelease !== "") return `v${major}.${minor}.${patch}${prerelease}.0.${moment}${build}`;
  return `v${major}.${minor}.${BigInt(patch) + 1n}-0.${moment}${build}`;
}

/** `yyyymmddhhmmss` in UTC. */
const digitsOf = (at: number) => new Date(at).toISOString().replace(/\D/g, "").slice(0, 14);

function instantOf(time: string): number | undefined {
  const written = time.replace(/^(....)(..)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6.000Z");
  const at = Date.parse(written);
  return Number.isNaN(at) || new Date(at).toISOString() !== written ? undefined : at;
}
