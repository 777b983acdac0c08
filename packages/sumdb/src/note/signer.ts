import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { decodeBase64 } from "../base64.ts";
import { SumdbError } from "../sumdb-error.ts";
import { ed25519, hashKey, isKeyName, keySizeBytes } from "./key.ts";
import { formatVerifierKey } from "./verifier.ts";

/** What stands in front of an Ed25519 seed in DER (RFC 8410). */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** A key that signs a log's heads. */
export type Signer = {
  name: string;
  /** 8 hex digits. */
  keyHash: string;
  /** What others check the signatures with. */
  verifierKey: string;
  sign: (text: Uint8Array) => Buffer;
};

/** Makes the signer that has this name and seed of 32 bytes. Throws `malformed-key`. */
export function createSigner(name: string, seed: Uint8Array): Signer {
  if (!isKeyName(name) || seed.length !== keySizeBytes) throw malformed();
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  const publicKey = spki.subarray(-keySizeBytes);
  return {
    name,
    keyHash: hashKey(name, publicKey),
    verifierKey: formatVerifierKey(name, publicKey),
    sign: (text) => sign(null, text, privateKey),
  };
}

/** Reads a signer key, `PRIVATE+KEY+<name>+<hash>+<base64 of algorithm and seed>`. Throws `malformed-key`. */
export function parseSignerKey(text: string): Signer {
  const [, name = "", keyHash = "", encoded = ""] =
    /^PRIVATE\+KEY\+([^+]*)\+([^+]*)\+([^]*)$/.exec(text) ?? [];
  const key = decodeBase64(encoded);
  if (key?.[0] !== ed25519) throw malformed();
  const signer = createSigner(name, key.subarray(1));
  if (keyHash.toLowerCase() !== signer.keyHash) throw malformed();
  return signer;
}

const malformed = () => new SumdbError("malformed-key", "not a signer key");
