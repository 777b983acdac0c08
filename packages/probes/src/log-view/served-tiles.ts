import type { EvidenceFile } from "@heliograph/evidence";
import { SumdbError } from "@heliograph/sumdb";
import type { LogSource } from "./log-source.ts";

/** Every tile that a source served, as evidence. */
export const servedTiles = ({ served }: LogSource): EvidenceFile[] =>
  [...served].map(([path, content]) => ({ name: `tiles/${path}`, content }));

/** A head as evidence. */
export const headFile = (place: 1 | 2, { note }: { note: string }): EvidenceFile => ({
  name: `heads/${place}.txt`,
  content: Buffer.from(note),
});

/** Whether tiles were served and are wrong, as opposed to not being there. */
export const isWrongTile = (error: unknown): error is SumdbError =>
  error instanceof SumdbError && (error.fault === "malformed-tile" || error.fault === "inconsistent-tile");
