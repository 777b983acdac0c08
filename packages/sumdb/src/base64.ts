const digits = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Reads base64 as Go's standard encoding does: padding is required, line ends inside are ignored and so are
 * spare bits in the last digit. Answers `undefined` for anything else; `Buffer.from` alone would take it.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const joined = text.replaceAll(/[\r\n]/g, "");
  if (joined.length % 4 !== 0 || !digits.test(joined)) return undefined;
  return Buffer.from(joined, "base64");
}
