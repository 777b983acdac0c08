import { parseVersion, type Version } from "./version.ts";

/** −1, 0 or 1, as the first of two things comes before, beside or after the second. */
export type Order = -1 | 0 | 1;

/**
 * Compares versions by semantic precedence: build parts do not count.
 * What is no version comes before all that are, and beside all that are not.
 */
export function compareVersions(a: string, b: string): Order {
  return comparePrecedence(parseVersion(a), parseVersion(b));
}

/** Versions in rising order; those that compare equal are in the order of their bytes. */
export function sortVersions(versions: readonly string[]): string[] {
  return versions
    .map((version) => ({ version, parsed: parseVersion(version) }))
    .toSorted((a, b) => comparePrecedence(a.parsed, b.parsed) || compareBytes(a.version, b.version))
    .map(({ version }) => version);
}

/** One line of a go.sum file without its hash: a module path and a version, which may be followed by `/go.mod`. */
type SumLine = { path: string; version: string };

/** Compares lines of a go.sum file as the go command sorts them: by path, then version, then what of it is hashed. */
export function compareSumLines(a: SumLine, b: SumLine): Order {
  const [versionA = "", fileA = ""] = a.version.split("/", 2);
  const [versionB = "", fileB = ""] = b.version.split("/", 2);
  return compareBytes(a.path, b.path) || compareVersions(versionA, versionB) || compareBytes(fileA, fileB);
}

function comparePrecedence(a: Version | undefined, b: Version | undefined): Order {
  if (a === undefined || b === undefined) return orderOf(Number(a !== undefined) - Number(b !== undefined));
  return (
    compareNumbers(a.major, b.major) ||
    compareNumbers(a.minor, b.minor) ||
    compareNumbers(a.patch, b.patch) ||
    comparePrereleases(a.prerelease, b.prerelease)
  );
}

/** Semantic versioning 2.0.0, rule 11: no pre-release is the highest; else identifier by identifier, more being higher. */
function comparePrereleases(a: string, b: string): Order {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  const [identifiersA, identifiersB] = [a.slice(1).split("."), b.slice(1).split(".")];
  for (const [index, identifierA] of identifiersA.entries()) {
    const identifierB = identifiersB[index];
    if (identifierB === undefined) return 1;
    const order = compareIdentifiers(identifierA, identifierB);
    if (order !== 0) return order;
  }
  return orderOf(identifiersA.length - identifiersB.length);
}

function compareIdentifiers(a: string, b: string): Order {
  const [numericA, numericB] = [/^[0-9]+$/.test(a), /^[0-9]+$/.test(b)];
  if (numericA !== numericB) return numericA ? -1 : 1;
  return numericA ? compareNumbers(a, b) : compareBytes(a, b);
}

/** Compares decimal numbers of any size that have no leading zeros. */
const compareNumbers = (a: string, b: string) => orderOf(a.length - b.length) || compareAscii(a, b);

/** The order of bytes of what is ASCII; lists are long. */
const compareAscii = (a: string, b: string): Order => (a === b ? 0 : a < b ? -1 : 1);

/** The order of UTF-8 bytes, where `<` would go by UTF-16 units. */
const compareBytes = (a: string, b: string) => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));

const orderOf = (difference: number): Order => (difference < 0 ? -1 : difference > 0 ? 1 : 0);
