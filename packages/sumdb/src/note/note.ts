import { decodeBase64 } from "../base64.ts";
import { decodePlainText } from "../plain-text.ts";
import { SumdbError } from "../sumdb-error.ts";
import { isKeyName, keyHashSizeBytes } from "./key.ts";
import type { Signer } from "./signer.ts";
import type { Verifier } from "./verifier.ts";

/** Most bytes that a note may have. */
const noteLimitBytes = 1_000_000;

/** Most signature lines that a note may have. */
const signatureLimit = 100;

/** Who signed a note: the key's name and the hash in front of the signature, as 8 hex digits. */
export type Signature = { name: string; keyHash: string };

/** A note whose text at least one known key has signed. */
export type OpenedNote = { text: string; signatures: Signature[]; unverified: Signature[] };

/**
 * Signs a text as a note:
 *
 *     <text, ending in a line feed>
 *     (blank line)
 *     — <key name> <base64 of key hash and signature>
 *
 * Throws `malformed-note` for a text that cannot be one.
 * https://pkg.go.dev/golang.org/x/mod/sumdb/note
 */
export function signNote(text: string, signers: readonly Signer[]): string {
  const bytes = Buffer.from(text);
  if (!text.isWellFormed() || decodePlainText(bytes) === undefined || !text.endsWith("\n")) {
    throw new SumdbError("malformed-note", "the text cannot be signed");
  }
  const lines = signers.map(({ name, keyHash, sign }) => {
    const signature = Buffer.concat([Buffer.from(keyHash, "hex"), sign(bytes)]);
    return `— ${name} ${signature.toString("base64")}\n`;
  });
  return `${text}\n${lines.join("")}`;
}

/**
 * Opens a note: its text counts only when a known key signed it and no known key's signature is wrong.
 * Throws `malformed-note`, `ambiguous-keys`, `invalid-signature` or `unverified-note`.
 */
export function openNote(message: Uint8Array, known: readonly Verifier[]): OpenedNote {
  if (message.length > noteLimitBytes) throw malformed("it is too long");
  const whole = decodePlainText(message);
  if (whole === undefined) throw malformed("it is not plain text");
  const split = whole.lastIndexOf("\n\n");
  if (split < 0) throw malformed("it has no signatures");
  const text = whole.slice(0, split + 1);
  const note: OpenedNote = { text, signatures: [], unverified: [] };
  const textBytes = Buffer.from(text);
  const seen = new Set<string>();
  for (const line of signatureLines(whole.slice(split + 2))) {
    const { name, keyHash, signature } = parseSignatureLine(line);
    const verifier = findVerifier(known, name, keyHash);
    const once = verifier === undefined ? line : `${name}+${keyHash}`;
    if (seen.has(once)) continue;
    seen.add(once);
    if (verifier === undefined) note.unverified.push({ name, keyHash });
    else if (verifier.verify(textBytes, signature)) note.signatures.push({ name, keyHash });
    else throw new SumdbError("invalid-signature", `the signature of ${name} is wrong`);
  }
  if (note.signatures.length === 0) throw new SumdbError("unverified-note", "no known key signed the note");
  return note;
}

function signatureLines(block: string): string[] {
  if (!block.endsWith("\n")) throw malformed("its last line has no end");
  const lines = block.slice(0, -1).split("\n");
  if (lines.length > signatureLimit) throw malformed(`it has more than ${signatureLimit} signatures`);
  return lines;
}

function parseSignatureLine(line: string): Signature & { signature: Buffer } {
  const [dash, name = "", encoded = "", ...more] = line.split(" ");
  const decoded = decodeBase64(encoded);
  const sound = dash === "—" && isKeyName(name) && more.length === 0 && decoded !== undefined;
  if (!sound || decoded.length <= keyHashSizeBytes) throw malformed("a signature line is no signature");
  return {
    name,
    keyHash: decoded.toString("hex", 0, keyHashSizeBytes),
    signature: decoded.subarray(keyHashSizeBytes),
  };
}

function findVerifier(known: readonly Verifier[], name: string, keyHash: string): Verifier | undefined {
  const matching = known.filter((verifier) => verifier.name === name && verifier.keyHash === keyHash);
  if (matching.length > 1) throw new SumdbError("ambiguous-keys", `two known keys are ${name}+${keyHash}`);
  return matching[0];
}

const malformed = (why: string) => new SumdbError("malformed-note", `not a note: ${why}`);
