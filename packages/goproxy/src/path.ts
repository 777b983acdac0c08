import { brokenFileNameRule } from "@heliograph/sumdb";
import { NameError } from "./name-error.ts";
import { parseVersion } from "./version.ts";

/** What a path names decides which characters it may hold. */
type PathKind = "module" | "file";

const allowedInModule = /^[A-Za-z0-9\-._~]+$/;

/** Short names that Windows makes up, such as `progra~1`. */
const shortName = /^[^.]*~[0-9]+(?:\.|$)/;

/**
 * Refuses what is no module path, as `CheckPath` of golang.org/x/mod/module does: a domain name in small letters,
 * then elements of ASCII letters, digits and `-._~`, the last of which may be a major version such as `v2`.
 * @throws NameError
 */
export function checkPath(path: string): void {
  checkElements(path, "module");
  const [domain = ""] = path.split("/", 1);
  if (!domain.includes(".")) throw malformed("module", path, "missing dot in first element");
  if (!/^[a-z0-9\-.]+$/.test(domain)) throw malformed("module", path, "invalid character in first element");
  if (splitPathVersion(path) === undefined) throw malformed("module", path, "invalid major version");
}

/**
 * Refuses what is no name of a file inside a module, as `CheckFilePath` does: elements of letters, digits
 * and such punctuation as no shell or file system takes for something else.
 * @throws NameError
 */
export function checkFilePath(path: string): void {
  checkElements(path, "file");
}

/**
 * Refuses a version that is none or does not belong to the path, as `Check` does: `/v2` goes with v2.
 * @throws NameError
 */
export function checkPathVersion(path: string, version: string): void {
  checkPath(path);
  const pathMajor = splitPathVersion(path)?.pathMajor ?? "";
  if (parseVersion(version) === undefined || !matchesPathMajor(version, pathMajor)) {
    throw new NameError(`${JSON.stringify(version)} is no version of ${path}`);
  }
}

/** Whether a version may be one of a path that ends in `pathMajor`: `""`, `/v2` or, on gopkg.in, `.v1` or `.v1-unstable`. */
export function matchesPathMajor(version: string, pathMajor: string): boolean {
  const wanted = pathMajor.replace(/-unstable$/, "");
  // Early go commands named untagged commits of gopkg.in/….v1 so, and go.mod files in use still do.
  if (wanted === ".v1" && version.startsWith("v0.0.0-")) return true;
  const parsed = parseVersion(version);
  if (parsed === undefined) return false;
  if (wanted === "") return ["0", "1"].includes(parsed.major) || parsed.build === "+incompatible";
  return wanted.slice(1) === `v${parsed.major}`;
}

/**
 * Parts a module path from its major version, such that `prefix + pathMajor` is the path;
 * `undefined` when it ends in what no major version may be, such as `/v1`, `/v02` or `/v2.1`.
 */
export function splitPathVersion(path: string): { prefix: string; pathMajor: string } | undefined {
  if (path.startsWith("gopkg.in/")) return splitAt(path, /\.v(?:0|[1-9]\d*|(?:[1-9]\d*)?-unstable)$/);
  if (!/\/v[0-9.]+$/.test(path)) return { prefix: path, pathMajor: "" };
  return splitAt(path, /\/v(?!1$)[1-9]\d*$/);
}

function splitAt(path: string, suffix: RegExp) {
  const at = path.search(suffix);
  return at < 0 ? undefined : { prefix: path.slice(0, at), pathMajor: path.slice(at) };
}

function checkElements(path: string, kind: PathKind): void {
  if (path.startsWith("-") && kind === "module") throw malformed(kind, path, "leading dash");
  for (const element of path.split("/")) {
    const rule = brokenRule(element, kind);
    if (rule !== undefined) throw malformed(kind, path, rule);
  }
}

/** A module path is one that files may have too, of fewer characters. */
function brokenRule(element: string, kind: PathKind): string | undefined {
  const rule = brokenFileNameRule(element);
  if (rule !== undefined || kind === "file") return rule;
  if (element.startsWith(".")) return "leading dot in an element";
  if (!allowedInModule.test(element)) return "invalid character";
  return shortName.test(element) ? "a short name on Windows" : undefined;
}

const malformed = (kind: PathKind, path: string, rule: string) =>
  new NameError(`malformed ${kind} path ${JSON.stringify(path)}: ${rule}`);
