import { decodePlainText } from "./plain-text.ts";
import { SumdbError } from "./sumdb-error.ts";

/** A record and its place in the log, from 0. */
export type LogRecord = { id: bigint; text: string };

/**
 * A record as a lookup shows it, before the signed tree head:
 *
 *     42
 *     example.com/hello v1.2.3 h1:…=
 *     example.com/hello v1.2.3/go.mod h1:…=
 *     (blank line)
 *
 * Throws `malformed-record` for a text that could not be read back.
 */
export function formatRecord({ id, text }: LogRecord): string {
  if (!isRecordText(text))
    throw malformed("its text has blank lines, control characters or no line feed at the end");
  return `${id}\n${text}\n`;
}

/**
 * Reads a record and hands back what follows it, as bytes: the signed tree head of a lookup. As Go does, it takes an id
 * with a sign or leading zeros: what uses the id holds it against the size of the tree. Throws `malformed-record`.
 */
export function parseRecord(message: Uint8Array): LogRecord & { rest: Buffer } {
  const bytes = Buffer.from(message);
  const idEnd = bytes.indexOf("\n");
  const textEnd = bytes.indexOf("\n\n", idEnd + 1);
  if (idEnd < 0 || textEnd < 0) throw malformed("it has no end");
  const id = parseId(bytes.toString("latin1", 0, idEnd));
  const text = decodePlainText(bytes.subarray(idEnd + 1, textEnd + 1));
  if (text === undefined || !isRecordText(text)) throw malformed("its text is not plain");
  return { id, text, rest: bytes.subarray(textEnd + 2) };
}

function parseId(text: string): bigint {
  const [, sign, digits] = /^([+-]?)0*(\d{1,19})$/.exec(text) ?? [];
  if (digits === undefined) throw malformed("its id is no number");
  const id = sign === "-" ? -BigInt(digits) : BigInt(digits);
  if (BigInt.asIntN(64, id) !== id) throw malformed("its id is too large");
  return id;
}

function isRecordText(text: string): boolean {
  const plain = text.isWellFormed() && decodePlainText(Buffer.from(text)) !== undefined;
  return plain && text.endsWith("\n") && !text.includes("\n\n");
}

const malformed = (why: string) => new SumdbError("malformed-record", `not a record: ${why}`);
