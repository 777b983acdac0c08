import { generateKeyPairSync, randomBytes } from "node:crypto";
import { privatePrefix, sharedPrefix } from "./signature.ts";

/** What a public key begins with, by which receivers tell whose a request is; base64 follows. */
const publicPrefix = "whpk_";

/** A secret for both sides, of 256 random bits. */
export const newSharedSecret = () => `${sharedPrefix}${randomBytes(32).toString("base64")}`;

/** A pair of Ed25519 keys: ours, and what the receiver is told. */
export function newKeyPair(): { privateKey: string; publicKey: string } {
  const pair = generateKeyPairSync("ed25519");
  const [own, told] = [
    pair.privateKey.export({ type: "pkcs8", format: "der" }).subarray(-32),
    pair.publicKey.export({ type: "spki", format: "der" }).subarray(-32),
  ];
  return {
    privateKey: `${privatePrefix}${own.toString("base64")}`,
    publicKey: `${publicPrefix}${told.toString("base64")}`,
  };
}
