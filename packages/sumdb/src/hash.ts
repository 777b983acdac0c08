import { hash } from "node:crypto";
import { decodeBase64 } from "./base64.ts";

/** A SHA-256 hash, 32 bytes. */
export type Hash = Buffer;

/** How many bytes a hash has. */
export const hashSizeBytes = 32;

/** The hash of the bytes as a text of one byte a character, which Node gives out in half the time of a buffer. */
export const sha256Text = (bytes: Uint8Array): string => hash("sha256", bytes, "latin1");

/** The hash of the bytes. */
export const sha256 = (bytes: Uint8Array): Hash => Buffer.from(sha256Text(bytes), "latin1");

/** Reads a hash as tree heads spell it, in padded base64; `undefined` when it is not one. */
export function parseHash(text: string): Hash | undefined {
  if (text.includes("\r")) return undefined;
  const decoded = decodeBase64(text);
  return decoded?.length === hashSizeBytes ? decoded : undefined;
}
