import { sha256 } from "../hash.ts";

/** How many bytes of a key's hash stand in front of its signatures. */
export const keyHashSizeBytes = 4;

/** How many bytes an Ed25519 key has, public or seed. */
export const keySizeBytes = 32;

/** The byte that stands in front of an Ed25519 key. */
export const ed25519 = 1;

/** What Go calls white space, so that a name cannot be split in two. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Whether a key may have this name. */
export const isKeyName = (name: string) => name !== "" && !space.test(name) && !name.includes("+");

/** The hash of a public key under its name, as 8 hex digits: it says which key signed. */
export const hashKey = (name: string, publicKey: Uint8Array) =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), publicKey])).toString(
    "hex",
    0,
    keyHashSizeBytes,
  );
