import { isUtf8 } from "node:buffer";

/**
 * Decodes bytes that may hold text and line feeds and nothing else below U+0020; `undefined` when they don't.
 * Encoding the text again gives the same bytes, so signing and hashing it is exact.
 */
export function decodePlainText(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes) || bytes.some((byte) => byte < 0x20 && byte !== 0x0a)) return undefined;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
