import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** The end of a file's name while it is being written. */
export const unfinishedEnd = ".new";

/** Writes a file that is there whole or not at all; returns once the disk has it. Throws what the file system throws. */
export async function writeWhole(path: string, bytes: Uint8Array) {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}${unfinishedEnd}`;
  {
    await using file = await open(unfinished, "w");
    await file.writeFile(bytes);
    await file.sync();
  }
  await rename(unfinished, path);
  await using directory = await open(folder);
  await directory.sync();
}

/** A piece of a file, shorter where the file ends. Throws what the file system throws. */
export async function readPiece(path: string, offset: number, length: number): Promise<Buffer<ArrayBuffer>> {
  await using file = await open(path);
  const piece = Buffer.alloc(length);
  const { bytesRead } = await file.read(piece, 0, length, offset);
  return piece.subarray(0, bytesRead);
}
