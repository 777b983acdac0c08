import { closeSync, openSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { ArchiveError, fileSource, hashGoMod, readModuleZip } from "@heliograph/sumdb";
import type { Reading, ZipTask } from "./reading.ts";

/** Reads one zip after the other, as it is told to. Whatever is not the archive's fault ends the thread. */
parentPort?.on("message", (task: ZipTask) => void answer(task));

async function answer(task: ZipTask): Promise<void> {
  parentPort?.postMessage(await read(task));
}

async function read({ file, module, version }: ZipTask): Promise<Reading> {
  const descriptor = openSync(file, "r");
  try {
    const { goMod, ...zip } = await readModuleZip(fileSource(descriptor), { module, version });
    return { ...zip, goModHash: goMod && hashGoMod(goMod) };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const { fault, message, h1 } = error;
    return { fault, message, h1 };
  } finally {
    closeSync(descriptor);
  }
}
