import { createHash } from "node:crypto";
import { decodeBase64 } from "./base64.ts";

/** A SHA-256 hash, 32 bytes. */
export type Hash = Buffer;

/** How many bytes a hash has. */
export const hashSizeBytes = 32;

/** The hash of the parts, joined. */
export function sha256(...parts: readonly Uint8Array[]): Hash {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Reads a hash as tree heads spell it, in padded base64; `undefined` when it is not one. */
export function parseHash(text: string): Hash | undefined {
  if (text.includes("\r")) return undefined;
  const hash = decodeBase64(text);
  return hash?.length === hashSizeBytes ? hash : undefined;
}
