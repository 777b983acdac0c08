import type { Canary } from "@heliograph/core";
import { ArchiveError, isStricterThanGo } from "@heliograph/sumdb";
import { createTemporaryFile } from "../zip/temporary-file.ts";
import { readZipFile } from "../zip/zip-thread.ts";
import type { Reply } from "../interview/reply.ts";

/** What is wrong with a zip: whether the go command refuses it too, and whether that is for the names in it. */
export type ZipFlaw = { message: string; breaksGo: boolean; isLayout: boolean };

/** Reads what came as the zip of a version; `undefined` when it is one. */
export async function flawOfZip({ last }: Reply, { module, version }: Canary): Promise<ZipFlaw | undefined> {
  await using file = await createTemporaryFile();
  await file.append(last.body);
  try {
    await readZipFile({ file: file.path, module, version });
    return undefined;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const { fault, message } = error;
    return { message, breaksGo: !isStricterThanGo(fault), isLayout: fault === "prefix" };
  }
}
