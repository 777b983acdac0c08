/** 64 hexadecimal digits, or 32 bytes in base64. */
const hash = /\b[0-9a-f]{64}\b|(?<![\w+/-])[\w+/-]{43}=?/g;

/** A text of which each hash keeps its first and last characters alone: `h1:pW5e+0x2…Vt9wQ=`. */
export const shortHashes = (text: string) =>
  text.replaceAll(hash, (whole) => `${whole.slice(0, 8)}…${whole.slice(-6)}`);
