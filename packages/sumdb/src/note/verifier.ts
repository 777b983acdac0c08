import { createPublicKey, verify } from "node:crypto";
import { decodeBase64 } from "../base64.ts";
import { SumdbError } from "../sumdb-error.ts";
import { ed25519, hashKey, isKeyName, keySizeBytes } from "./key.ts";

/** What stands in front of a raw Ed25519 public key in DER (RFC 8410). */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** A key that we check a log's signatures with. */
export type Verifier = {
  name: string;
  /** 8 hex digits. */
  keyHash: string;
  verify: (text: Uint8Array, signature: Uint8Array) => boolean;
};

/** Spells a public key as GOSUMDB takes it: `<name>+<hash>+<base64 of algorithm and key>`. */
export const formatVerifierKey = (name: string, publicKey: Uint8Array) =>
  `${name}+${hashKey(name, publicKey)}+${Buffer.of(ed25519, ...publicKey).toString("base64")}`;

/** Reads a verifier key and checks it against the hash it carries. Throws `malformed-key`. */
export function parseVerifierKey(text: string): Verifier {
  const [, name = "", keyHash = "", encoded = ""] = /^([^+]*)\+([^+]*)\+([^]*)$/.exec(text) ?? [];
  const key = decodeBase64(encoded);
  if (!isKeyName(name) || key?.length !== 1 + keySizeBytes || key[0] !== ed25519) throw malformed();
  const publicKey = key.subarray(1);
  if (keyHash.toLowerCase() !== hashKey(name, publicKey)) throw malformed();
  const spki = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: "der", type: "spki" });
  return {
    name,
    keyHash: keyHash.toLowerCase(),
    verify: (signedText, signature) => verify(null, signedText, spki, signature),
  };
}

const malformed = () => new SumdbError("malformed-key", "not a verifier key");
