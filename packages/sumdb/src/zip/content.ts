import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { ArchiveError } from "./archive-error.ts";
import { readWithin, type ByteSource } from "./byte-source.ts";
import { isDirectory, type Entry } from "./entry.ts";

/** What an entry really holds. */
export type Content = {
  /** SHA-256, in hex. */
  hash: string;
  crc32: number;
  /** How many of the packed bytes it took to unpack it. */
  usedBytes: number;
  /** The content itself, where it was asked for. */
  bytes: Buffer | undefined;
};

const stored = 0;
const deflated = 8;

/** A content up to this size is unpacked in one go, a larger one in pieces of this size at most. */
const wholeBytes = 1_024 * 1_024;
const pieceBytes = 256 * 1_024;

/**
 * Unpacks and hashes what begins at `dataAt`. It is never unpacked further than the entry declares, and `count` is
 * told of all that was. `keep` asks for the bytes too. A directory is empty, whatever is packed for it.
 */
export async function readContent(
  source: ByteSource,
  entry: Entry,
  { dataAt, count, keep }: { dataAt: number; count: (bytes: number) => void; keep: boolean },
): Promise<Content> {
  const { method, packedBytes, unpackedBytes } = entry;
  const intake = createIntake(entry, count, keep);
  if (isDirectory(entry)) return intake.end(0);
  if (method !== stored && method !== deflated)
    throw new ArchiveError("method", `compression method ${method}`);
  if (dataAt + packedBytes > source.sizeBytes) throw new ArchiveError("truncated", "a content is cut off");
  if (method === stored) {
    for (const piece of readPieces(source, dataAt, packedBytes)) intake.add(piece);
    return intake.end(packedBytes);
  }
  if (packedBytes <= wholeBytes && unpackedBytes <= wholeBytes) {
    const { content, usedBytes } = inflateWhole(source.read(dataAt, packedBytes), unpackedBytes);
    intake.add(content);
    return intake.end(usedBytes);
  }
  return intake.end(
    await inflatePieces(readPieces(source, dataAt, packedBytes), (piece) => intake.add(piece)),
  );
}

/** Takes a content in, piece by piece, and holds it to the declared size. */
function createIntake({ unpackedBytes }: Entry, count: (bytes: number) => void, keep: boolean) {
  const hash = createHash("sha256");
  const kept: Buffer[] = [];
  let checksum = 0;
  let sizeBytes = 0;
  return {
    add(piece: Buffer): void {
      count(piece.length);
      sizeBytes += piece.length;
      if (sizeBytes > unpackedBytes) throw badSize();
      checksum = crc32(piece, checksum);
      hash.update(piece);
      if (keep) kept.push(piece);
    },
    end(usedBytes: number): Content {
      if (sizeBytes !== unpackedBytes) throw badSize();
      return {
        hash: hash.digest("hex"),
        crc32: checksum,
        usedBytes,
        bytes: keep ? Buffer.concat(kept) : undefined,
      };
    },
  };
}

function* readPieces(source: ByteSource, from: number, length: number): Generator<Buffer> {
  for (let at = 0; at < length; at += pieceBytes) {
    yield readWithin(source, from + at, Math.min(pieceBytes, length - at));
  }
}

/** Node's type does not know of what `info` adds to the answer. */
type Inflated = { buffer: Buffer; engine: { bytesWritten: number } };

const isInflated = (answer: object): answer is Inflated => "engine" in answer && "buffer" in answer;

function inflateWhole(packed: Buffer, unpackedBytes: number): { content: Buffer; usedBytes: number } {
  try {
    // One byte of room to spare saves a second round.
    const chunkSize = Math.max(64, unpackedBytes + 1);
    const answer: object = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, unpackedBytes),
      chunkSize,
      info: true,
    });
    if (!isInflated(answer)) throw new Error("zlib gave no account of what it read");
    return { content: answer.buffer, usedBytes: answer.engine.bytesWritten };
  } catch (error) {
    throw asArchiveError(error);
  }
}

/** Inflates off this thread, while the piece before is hashed on it; answers how many bytes it took. */
async function inflatePieces(packed: Iterable<Buffer>, add: (piece: Buffer) => void): Promise<number> {
  const inflate = createInflateRaw({ chunkSize: pieceBytes });
  try {
    await pipeline(packed, inflate, async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) add(piece);
    });
    return inflate.bytesWritten;
  } catch (error) {
    throw asArchiveError(error);
  }
}

/** Names what zlib says is wrong with the data; anything else is ours. */
function asArchiveError(error: unknown): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  switch (error.code) {
    case "ERR_BUFFER_TOO_LARGE":
      return badSize();
    case "Z_BUF_ERROR":
      return new ArchiveError("truncated", "a content ends before its compressed data does");
    case "Z_DATA_ERROR":
      return new ArchiveError("bad-data", `a content cannot be inflated: ${error.message}`);
    default:
      return error;
  }
}

const badSize = () => new ArchiveError("bad-size", "a content is not as large as the directory says");
