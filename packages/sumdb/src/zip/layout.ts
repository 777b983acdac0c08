import { isUtf8 } from "node:buffer";
import { ArchiveError, type ArchiveFault } from "./archive-error.ts";
import type { ArchiveLimits } from "./archive-limits.ts";
import { isDirectory, type Entry } from "./entry.ts";
import { brokenFileNameRule } from "./file-name.ts";
import { foldCase } from "./fold.ts";

/** What is wrong, in words. */
const explanations = {
  "long-name": "the name is too long",
  prefix: "the name does not begin with module and version",
  "not-a-file": "neither a file nor a directory",
  encrypted: "encrypted",
  "bad-path": "no path that a module may have",
  collision: "another name differs by case alone",
  "file-and-directory": "both a file and a directory",
  duplicate: "two files of one name",
  "go.mod-in-subdirectory": "a go.mod below the module's root",
  "go.mod-case": "go.mod is not in small letters",
} satisfies Partial<Record<ArchiveFault, string>>;

type LayoutFault = keyof typeof explanations;

/** What is known under a folded path. */
type Known = { path: string; isFile: boolean };

/**
 * What is wrong with the names and kinds of a module's entries, by the rules of `CheckZip` of golang.org/x/mod/zip and
 * some more; `undefined` when nothing is. All names begin with `prefix`, which is `module@version/`.
 */
export function doubtLayout(
  entries: readonly Entry[],
  prefix: string,
  limits: ArchiveLimits,
): ArchiveError | undefined {
  const known = new Map<string, Known>();
  for (const entry of entries) {
    const bytes = Buffer.from(entry.name, "latin1");
    if (bytes.length > limits.nameBytes) return fault("long-name", entry.name);
    const name = bytes.toString();
    if (!name.startsWith(prefix)) return fault("prefix", name);
    if (!isRegular(entry)) return fault("not-a-file", name);
    if (isEncrypted(entry)) return fault("encrypted", name);
    const path = name.slice(prefix.length).replace(/\/$/, "");
    // The module's own directory.
    if (name === prefix) continue;
    if (!isUtf8(bytes) || path.split("/").some((part) => brokenFileNameRule(part) !== undefined)) {
      return fault("bad-path", name);
    }
    const isFile = !isDirectory(entry);
    const doubt = doubtCollision(known, path, isFile) ?? (isFile ? doubtGoMod(path) : undefined);
    if (doubt !== undefined) return fault(doubt, name);
  }
  return undefined;
}

/** The type of a file as Unix has it; zips made elsewhere leave it 0. */
const typeOf = (mode: number) => mode & 0o170000;
const regularFile = 0o100000;
const directory = 0o040000;

/** Whether an entry is a file, or a directory by its name and kind; not a link, device or the like. */
const isRegular = (entry: Entry) =>
  [0, isDirectory(entry) ? directory : regularFile].includes(typeOf(entry.mode));

/** Encrypted in the old way, in the strong way, or in its headers too. */
const isEncrypted = ({ flags }: Entry) => (flags & 0x2041) !== 0;

/** A path, and each directory above it, must be known under one spelling and as one kind only. */
function doubtCollision(known: Map<string, Known>, path: string, isFile: boolean): LayoutFault | undefined {
  const folded = foldCase(path);
  const other = known.get(folded);
  if (other !== undefined) {
    if (other.path !== path) return "collision";
    if (other.isFile !== isFile) return "file-and-directory";
    return isFile ? "duplicate" : undefined;
  }
  known.set(folded, { path, isFile });
  const slashAt = path.lastIndexOf("/");
  return slashAt < 0 ? undefined : doubtCollision(known, path.slice(0, slashAt), false);
}

function doubtGoMod(path: string): LayoutFault | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path === "go.mod" || foldCase(name) !== "go.mod") return undefined;
  return name === path ? "go.mod-case" : "go.mod-in-subdirectory";
}

const fault = (kind: LayoutFault, name: string) =>
  new ArchiveError(kind, `${JSON.stringify(name.slice(0, 200))}: ${explanations[kind]}`);
