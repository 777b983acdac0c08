import {
  escapePath,
  escapeVersion,
  matchesPrefixPatterns,
  NameError,
  type GoSumLine,
} from "@heliograph/goproxy";
import type { Recorded } from "@heliograph/probes";
import type { Look, Looker, ModuleVersion } from "../look/look.ts";

/** How many versions are asked for at the same time: the database and the mirrors belong to others. */
const parallel = 4;

/** What a line of a go.sum file is worth; `verified` and `private` are well. */
type Standing = "verified" | "refuted" | "unrecorded" | "unproved" | "unknown-hash" | "private";

/** What a mirror has in place of what a line is about; only `same` is well. */
type MirrorStanding = "same" | "differs" | Exclude<Look["standing"], "verified" | "refuted">;

/** What came of a line. */
export type AuditedLine = GoSumLine & {
  standing: Standing;
  /** The hash that the checksum database has; null where it has none, or was not asked. */
  recorded: string | null;
  /** Why it is not verified, in one sentence; empty when it is. */
  why: string;
  mirrors: { mirror: string; standing: MirrorStanding; hash: string | null; why: string }[];
};

/** What lines are held against. */
export type Measure = { looker: Looker; mirrors: readonly string[]; privatePatterns: string };

/** Audits the lines of a go.sum file; `onDone` hears how many are done. */
export async function auditLines(
  lines: readonly GoSumLine[],
  measure: Measure,
  onDone: (count: number) => void,
): Promise<AuditedLine[]> {
  const audited: AuditedLine[] = [];
  const versions = Map.groupBy(lines, ({ path, version }) => `${path} ${version}`).values();
  const auditNext = async () => {
    for (const version of versions) {
      audited.push(...(await auditVersion(version, measure)));
      onDone(audited.length);
    }
  };
  await Promise.all(Array.from({ length: parallel }, auditNext));
  return audited.toSorted((one, other) => one.number - other.number);
}

/** Whether nothing is wrong with a line. */
export const isWell = ({ standing, mirrors }: AuditedLine) =>
  standing === "private" || (standing === "verified" && mirrors.every((each) => each.standing === "same"));

/** Audits the lines of one version, which is looked up once. */
async function auditVersion(
  lines: readonly GoSumLine[],
  { looker, mirrors, privatePatterns }: Measure,
): Promise<AuditedLine[]> {
  const [first] = lines;
  if (first === undefined) return [];
  const one = { module: first.path, version: first.version };
  const passOver = (standing: Standing, why: string) =>
    lines.map((line) => ({ ...line, standing, recorded: null, why, mirrors: [] }));
  if (matchesPrefixPatterns(privatePatterns, one.module)) return passOver("private", "it is private");
  const fault = faultOfName(one);
  if (fault !== undefined) return passOver("unproved", fault);
  const recorded = await looker.lookUp(one);
  const looks: Look[] = [];
  for (const mirror of mirrors) {
    const withZip = lines.some(({ file }) => file === "zip");
    looks.push(await looker.look(mirror, one, recorded, withZip));
  }
  return lines.map((line) => ({
    ...line,
    ...judge(line, recorded),
    mirrors: isKnown(line) ? looks.map((look) => compare(line, look)) : [],
  }));
}

/** Why nobody can be asked for a version of this name. */
function faultOfName({ module, version }: ModuleVersion): string | undefined {
  try {
    escapePath(module);
    escapeVersion(version);
    return undefined;
  } catch (error) {
    if (error instanceof NameError) return error.message;
    throw error;
  }
}

/** Whether the go command knows the kind of hash: what it does not know says nothing of what anybody serves. */
const isKnown = ({ hash }: GoSumLine) => hash.startsWith("h1:");

function judge(line: GoSumLine, recorded: Recorded): Pick<AuditedLine, "standing" | "recorded" | "why"> {
  const { file, hash } = line;
  if (!isKnown(line))
    return {
      standing: "unknown-hash",
      recorded: null,
      why: "the go command knows no such hash and passes it over",
    };
  switch (recorded.state) {
    case "unproved":
      return { standing: "unproved", recorded: null, why: recorded.why };
    case "unrecorded":
      return { standing: "unrecorded", recorded: null, why: "the checksum database has no record of it" };
    case "recorded": {
      const expected = file === "zip" ? recorded.lookup.zipHash : recorded.lookup.modHash;
      if (expected === hash) return { standing: "verified", recorded: expected, why: "" };
      return expected === undefined
        ? { standing: "unrecorded", recorded: null, why: "the record has no such hash" }
        : { standing: "refuted", recorded: expected, why: "the checksum database has recorded another hash" };
    }
  }
}

/** Holds what a mirror serves against a line: what the go command does with this go.sum file. */
function compare({ file, hash: wanted }: GoSumLine, look: Look): AuditedLine["mirrors"][number] {
  const { mirror, content, findings } = look;
  const hash = (file === "zip" ? content?.zipHash : content?.modHash) ?? null;
  const invalid = findings.find(({ part, cause }) => part === file && cause !== "hash_mismatch");
  if (invalid !== undefined) return { mirror, hash, standing: "invalid", why: invalid.detail };
  if (hash === wanted) return { mirror, hash, standing: "same", why: "" };
  if (hash !== null) return { mirror, hash, standing: "differs", why: "the mirror serves something else" };
  const { standing, why } = look;
  return standing === "verified" || standing === "refuted"
    ? { mirror, hash, standing: "unproved", why: "it was not served" }
    : { mirror, hash, standing, why };
}
