import { hash } from "node:crypto";
import { decodeBase64 } from "./base64.ts";

/** A SHA-256 hash, 32 bytes. */
export type Hash = Buffer;

/** How many bytes a hash has. */
export const hashSizeBytes = 32;

/** The hash of the bytes. A text of one byte a character comes out of OpenSSL in half the time of a buffer. */
export function sha256(bytes: Uint8Array): Hash {
  return Buffer.from(hash("sha256", bytes, "latin1"), "latin1");
}

/** Reads a hash as tree heads spell it, in padded base64; `undefined` when it is not one. */
export function parseHash(text: string): Hash | undefined {
  if (text.includes("\r")) return undefined;
  const decoded = decodeBase64(text);
  return decoded?.length === hashSizeBytes ? decoded : undefined;
}
