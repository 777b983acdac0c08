const tooLarge = ["too-large", "too-many-entries", "bomb", "too-slow"] as const;
const unreadable = [
  "not-a-zip",
  "truncated",
  "method",
  "bad-data",
  "bad-size",
  "crc",
  "newline-in-name",
] as const;
const badLayout = [
  "prefix",
  "bad-path",
  "duplicate",
  "collision",
  "file-and-directory",
  "go.mod-in-subdirectory",
  "go.mod-case",
] as const;
const doubtful = [
  "long-name",
  "not-a-file",
  "encrypted",
  "header-mismatch",
  "overlap",
  "unexplained-bytes",
] as const;

const tooLargeFaults: ReadonlySet<string> = new Set(tooLarge);
const doubtfulFaults: ReadonlySet<string> = new Set(doubtful);

/** The ways in which an archive can be no module's zip. */
export type ArchiveFault =
  | (typeof tooLarge)[number]
  | (typeof unreadable)[number]
  | (typeof badLayout)[number]
  | (typeof doubtful)[number];

/** Thrown for an archive that is refused. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly fault: ArchiveFault;
  /** What the archive hashes to all the same, when its contents could be read whole. */
  readonly h1: string | undefined;

  constructor(fault: ArchiveFault, message: string, h1?: string) {
    super(message);
    this.fault = fault;
    this.h1 = h1;
  }

  /** Whether a limit was passed, as opposed to a rule broken. */
  get tooLarge(): boolean {
    return tooLargeFaults.has(this.fault);
  }
}

/** Whether the go command passes over a fault: such as let two readers see two archives in one, and we refuse. */
export const isStricterThanGo = (fault: ArchiveFault) => doubtfulFaults.has(fault);
