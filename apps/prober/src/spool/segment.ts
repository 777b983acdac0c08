import { mkdir, open, readFile, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";

/** The end of a segment's name while something in it is still to be sent, and afterwards. */
export const pendingEnd = ".jsonl";
const sentEnd = ".sent";

/**
 * A piece of the spool: a file of lines that only ever grows, and which of them the server has acknowledged.
 * A line that could not be written yet is kept in memory; the next `save` writes it.
 */
export type Segment = {
  path: string;
  file: FileHandle | undefined;
  /** The lines; `undefined` once they are on disk and no longer wanted in memory. */
  lines: string[] | undefined;
  lineCount: number;
  sizeBytes: number;
  savedLines: number;
  savedBytes: number;
  acknowledged: Set<number>;
  createdAt: number;
  newestAt: number;
  /** No line will be added. */
  sealed: boolean;
  /** When everything in it had been acknowledged. */
  sentAt: number | undefined;
};

/** A segment without a line or a file. */
export const newSegment = (path: string, now: number): Segment => ({
  path,
  file: undefined,
  lines: [],
  lineCount: 0,
  sizeBytes: 0,
  savedLines: 0,
  savedBytes: 0,
  acknowledged: new Set(),
  createdAt: now,
  newestAt: now,
  sealed: false,
  sentAt: undefined,
});

/** A segment that an earlier process left; of a sent one, when it was sent is taken to be now. */
export async function findSegment(path: string, now: number): Promise<Segment> {
  const sent = path.endsWith(sentEnd);
  const { mtimeMs, size } = await stat(path);
  const lineCount = sent ? 0 : (await readLines(path)).length;
  return {
    ...newSegment(path, mtimeMs),
    lines: undefined,
    lineCount,
    sizeBytes: size,
    savedLines: lineCount,
    savedBytes: size,
    sealed: true,
    sentAt: sent ? now : undefined,
  };
}

/** Adds lines, in memory for now. */
export function addLines(segment: Segment, lines: readonly string[], now: number) {
  segment.lines?.push(...lines);
  segment.lineCount += lines.length;
  for (const line of lines) segment.sizeBytes += Buffer.byteLength(line) + 1;
  segment.newestAt = now;
}

/**
 * Writes what is not on disk yet, and returns once the disk has it. What an earlier attempt left half written is overwritten.
 * Throws what the file system throws; nothing is lost then.
 */
export async function save(segment: Segment) {
  const [upTo, upToBytes] = [segment.lineCount, segment.sizeBytes];
  const unsaved = segment.lines?.slice(segment.savedLines, upTo) ?? [];
  if (unsaved.length > 0) {
    segment.file ??= await create(segment.path);
    const bytes = Buffer.from(unsaved.map((line) => `${line}\n`).join(""));
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await segment.file.write(
        bytes,
        written,
        bytes.length - written,
        segment.savedBytes + written,
      );
      written += bytesWritten;
    }
    await segment.file.datasync();
    segment.savedLines = upTo;
    segment.savedBytes = upToBytes;
  }
  if (segment.sealed) await close(segment);
}

/** The segment's lines, read back if they are no longer in memory. */
export const linesOf = async (segment: Segment) => (segment.lines ??= await readLines(segment.path));

/** How many lines the server has yet to acknowledge. */
export const pendingCount = ({ lineCount, acknowledged, sentAt }: Segment) =>
  sentAt === undefined ? lineCount - acknowledged.size : 0;

export const unsavedBytes = ({ sizeBytes, savedBytes }: Segment) => sizeBytes - savedBytes;

/** Marks a segment as sent, also for the next process. */
export async function markSent(segment: Segment, now: number) {
  segment.sentAt = now;
  await close(segment);
  if (segment.savedLines === 0) return;
  const path = segment.path.slice(0, -pendingEnd.length) + sentEnd;
  await rename(segment.path, path);
  segment.path = path;
}

/** Removes a segment with its file. */
export async function removeSegment(segment: Segment) {
  await close(segment);
  await rm(segment.path, { force: true });
}

/** Closes the file; it can be written to no more. */
export async function close(segment: Segment) {
  const { file } = segment;
  segment.file = undefined;
  await file?.close();
}

async function create(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx");
  try {
    await using directory = await open(dirname(path));
    await directory.sync();
    return file;
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
}

/** A killed process leaves its last line torn, which was never kept: only whole lines count. */
async function readLines(path: string): Promise<string[]> {
  return (await readFile(path, "utf8")).split("\n").filter(isWhole);
}

function isWhole(line: string): boolean {
  try {
    return line !== "" && typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}
