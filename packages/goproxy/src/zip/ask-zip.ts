import { MirrorFailure, seconds } from "@heliograph/core";
import { ArchiveError } from "@heliograph/sumdb";
import { ask, type Answered, type Question } from "../ask.ts";
import { escapePath, escapeVersion } from "../escape.ts";
import type { ReadZip } from "./reading.ts";
import { createTemporaryFile } from "./temporary-file.ts";
import { readZipFile } from "./zip-thread.ts";

const mebibyte = 1_024 * 1_024;

/** Most bytes of any zip; the go command takes no larger one. */
const zipLimitBytes = 500 * mebibyte;
const deadlineMs = seconds(120);

/** How a zip is fetched. */
export type ZipOptions = {
  /** Most bytes that are taken, up to 500 MiB. */
  limitBytes?: number;
  /** Where the file lies meanwhile; the system's own place for such files when left out. */
  directory?: string;
  /** Is given the file of a body that is no module's zip, before it is removed. */
  onRefused?: (file: string) => void | Promise<void>;
};

/** A zip that was fetched and read. Whoever asked for it disposes of the file, or moves it away. */
export type FetchedZip = ReadZip & AsyncDisposable & { sizeBytes: number; file: string };

/**
 * Fetches the zip of a version into a file and reads it. What is no such zip is `archive_invalid` or
 * `archive_too_large`, with an `ArchiveError` as its cause, and the hash as the fact `h1` if it has one all the same.
 * @throws MirrorFailure with what was measured and seen; `NameError` for what cannot be asked for
 */
export async function askZip(
  proxy: Pick<Question<unknown>, "outbound" | "baseUrl" | "signal">,
  { module, version }: { module: string; version: string },
  { limitBytes = 64 * mebibyte, directory, onRefused }: ZipOptions = {},
): Promise<Answered<FetchedZip>> {
  const path = `${escapePath(module)}/@v/${escapeVersion(version)}.zip`;
  await using cleanUp = new AsyncDisposableStack();
  const file = cleanUp.use(await createTemporaryFile(directory));
  const { measures, facts } = await ask({
    ...proxy,
    path,
    bodyLimitBytes: Math.min(limitBytes, zipLimitBytes),
    deadlineMs,
    sink: (chunk) => file.append(chunk),
    read: () => undefined,
  });
  try {
    const zip = await readZipFile({ file: file.path, module, version }, proxy.signal);
    const kept = cleanUp.move();
    const sizeBytes = measures["sizeBytes"] ?? 0;
    const value = { ...zip, sizeBytes, file: file.path, [Symbol.asyncDispose]: () => kept.disposeAsync() };
    return { value, measures, facts };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    await onRefused?.(file.path);
    const reason = error.tooLarge ? "archive_too_large" : "archive_invalid";
    const seen = {
      measures,
      facts: error.h1 === undefined ? facts : { ...facts, h1: error.h1 },
      cause: error,
    };
    throw new MirrorFailure(reason, error.message, seen);
  }
}
