import { createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { ed25519, keyBytes, privatePrefix, sharedPrefix } from "./signature.ts";

/** What a public key begins with, by which receivers tell whose a request is; base64 follows. */
const publicPrefix = "whpk_";

/** A secret for both sides, of 256 random bits. */
export const newSharedSecret = () => `${sharedPrefix}${randomBytes(32).toString("base64")}`;

/** An Ed25519 key of ours; receivers are told its public half. */
export const newPrivateKey = () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  return `${privatePrefix}${privateKey.export({ type: "pkcs8", format: "der" }).subarray(-32).toString("base64")}`;
};

/** The public half of a key of ours. */
export function publicKeyOf(privateKey: string): string {
  const own = ed25519(keyBytes(privatePrefix, privateKey) ?? Buffer.alloc(0));
  const told = createPublicKey(own).export({ type: "spki", format: "der" }).subarray(-32);
  return `${publicPrefix}${told.toString("base64")}`;
}
