import { createHmac, createPrivateKey, sign, type KeyObject } from "node:crypto";

/** What a signature is over: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export type Signed = {
  id: string;
  /** Unix seconds. */
  timestamp: number;
  body: string;
};

/** What a secret begins with that both sides share; base64 follows. */
export const sharedPrefix = "whsec_";

/** What a private key begins with, which receivers do not know; base64 follows. */
export const privatePrefix = "whsk_";

/** The bytes of a key; undefined where the text is none of this sort. */
export function keyBytes(prefix: string, text: string): Buffer | undefined {
  const base64 = text.slice(prefix.length);
  const bytes = Buffer.from(base64, "base64");
  return text.startsWith(prefix) && bytes.toString("base64") === base64 ? bytes : undefined;
}

/** The entry of a shared secret in `webhook-signature`. */
export function sharedSignature(secret: string, signed: Signed): string {
  const key = keyBytes(sharedPrefix, secret) ?? Buffer.alloc(0);
  return `v1,${createHmac("sha256", key).update(textOf(signed)).digest("base64")}`;
}

/** The entry of a private key, Ed25519. */
export function privateSignature(privateKey: string, signed: Signed): string {
  const key = keyBytes(privatePrefix, privateKey) ?? Buffer.alloc(0);
  return `v1a,${sign(null, Buffer.from(textOf(signed)), ed25519(key)).toString("base64")}`;
}

const textOf = ({ id, timestamp, body }: Signed) => `${id}.${timestamp}.${body}`;

/** A key from its seed, which may be followed by the public key (RFC 8410 §7). */
export const ed25519 = (bytes: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), bytes.subarray(0, 32)]),
    format: "der",
    type: "pkcs8",
  });
