import type { ArchiveFault, ModuleZip } from "@heliograph/sumdb";

/** A file that is to be read as the zip of a version. */
export type ZipTask = { file: string; module: string; version: string };

/** What a zip was read as; `goModHash` is that of the go.mod file in it. */
export type ReadZip = Omit<ModuleZip, "goMod"> & { goModHash: string | undefined };

/** What the reading thread answers: a zip, or why there is none. */
export type Reading = ReadZip | { fault: ArchiveFault; message: string; h1: string | undefined };
