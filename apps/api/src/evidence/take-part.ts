import { createHash } from "node:crypto";
import {
  beginEvidence,
  completeEvidence,
  dropEvidence,
  readEvidenceParts,
  saveEvidencePart,
  unclaimedEvidenceBytes,
  type Database,
} from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";

/** The bytes of every part of a bundle but the last. */
export const partBytes = 1_048_576;

/** Most bytes of a bundle. */
export const bundleLimitBytes = 65 * partBytes;

/** Most bytes of a vantage's bundles that no finding has named yet. */
const unclaimedLimitBytes = 32 * bundleLimitBytes;

/** A part of a bundle as a vantage sends it. */
export type SentPart = {
  vantageId: number;
  /** Of the whole bundle, in hexadecimal. */
  sha256: string;
  /** Of the whole bundle. */
  sizeBytes: number;
  /** From 0. */
  part: number;
  content: Buffer<ArrayBuffer>;
};

/** How much of a bundle is there. */
export type Progress = { received: number; parts: number; complete: boolean };

/**
 * Keeps a part of a bundle; sending one again has no effect. When the last one has come, the whole must have its hash.
 * @throws Refusal `wrong_hash`, after which all of it is to be sent again
 */
export async function takePart(
  database: Database,
  { vantageId, sha256, sizeBytes, part, content }: SentPart,
  now: number,
): Promise<Progress> {
  const parts = Math.ceil(sizeBytes / partBytes);
  if (part >= parts) throw new Refusal("invalid_request", "the bundle has no such part", { field: "part" });
  const expectedBytes = Math.min(partBytes, sizeBytes - part * partBytes);
  if (content.byteLength !== expectedBytes) {
    throw new Refusal("invalid_request", `part ${part} has ${expectedBytes} bytes`, { field: "part" });
  }
  if ((await unclaimedEvidenceBytes(database, vantageId)) > unclaimedLimitBytes) {
    const message = "too much evidence of this vantage belongs to no finding";
    throw new Refusal("rate_limited", message, { retryAfterSeconds: 3_600 });
  }
  const upload = await beginEvidence(database, { vantageId, sha256, sizeBytes, at: now });
  if (upload.complete) return { received: parts, parts, complete: true };
  if (upload.sizeBytes !== sizeBytes) {
    throw new Refusal("invalid_request", "the bundle was begun with another size", { field: "size" });
  }
  const received = await saveEvidencePart(database, { evidenceId: upload.id, part, content });
  if (received < parts) return { received, parts, complete: false };
  if ((await sha256Of(database, upload.id)) !== sha256) {
    await dropEvidence(database, upload.id);
    throw new Refusal("wrong_hash", "the parts together have another hash; send all of them again");
  }
  await completeEvidence(database, upload.id, now);
  return { received, parts, complete: true };
}

async function sha256Of(database: Database, evidenceId: number): Promise<string> {
  const hash = createHash("sha256");
  for await (const content of readEvidenceParts(database, evidenceId)) hash.update(content);
  return hash.digest("hex");
}
