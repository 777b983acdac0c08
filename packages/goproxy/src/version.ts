/** A semantic version in its parts, as written; the numbers stay texts because they may exceed any number type. */
export type Version = {
  major: string;
  minor: string;
  patch: string;
  /** With its hyphen, or empty. */
  prerelease: string;
  /** With its plus sign, or empty. */
  build: string;
};

const number = "0|[1-9][0-9]*";
const identifier = "[0-9A-Za-z-]+";
const prereleaseIdentifier = `(?:${number}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`;
const syntax = new RegExp(
  `^v(${number})(?:\\.(${number})(?:\\.(${number})` +
    `(-${prereleaseIdentifier}(?:\\.${prereleaseIdentifier})*)?(\\+${identifier}(?:\\.${identifier})*)?)?)?$`,
);

/**
 * Takes a version apart; `undefined` when it is none. Semantic versioning 2.0.0 with a leading `v`;
 * `v1` and `v1.2` are short for `v1.0.0` and `v1.2.0`, as golang.org/x/mod/semver has it.
 */
export function parseVersion(version: string): Version | undefined {
  const match = syntax.exec(version);
  if (match === null) return undefined;
  const [, major = "0", minor = "0", patch = "0", prerelease = "", build = ""] = match;
  return { major, minor, patch, prerelease, build };
}

/**
 * The one spelling of a version that stands for all that compare equal: three numbers and no build part
 * but `+incompatible`. Empty when it is no version.
 */
export function canonicalVersion(version: string): string {
  const parsed = parseVersion(version);
  if (parsed === undefined) return "";
  const { major, minor, patch, prerelease, build } = parsed;
  return `v${major}.${minor}.${patch}${prerelease}${build === "+incompatible" ? build : ""}`;
}
