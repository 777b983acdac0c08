import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { nothing, oid, sequence } from "./der.ts";

/** The keys that a certificate can be made for. */
export type KeyKind = "p256" | "p384" | "ed25519" | "rsa1024" | "rsa2048" | "rsa4096";

/** Makes a pair of keys. */
export function makeKeyPair(kind: KeyKind): { publicKey: KeyObject; privateKey: KeyObject } {
  switch (kind) {
    case "p256":
      return generateKeyPairSync("ec", { namedCurve: "P-256" });
    case "p384":
      return generateKeyPairSync("ec", { namedCurve: "P-384" });
    case "ed25519":
      return generateKeyPairSync("ed25519");
    case "rsa1024":
      return generateKeyPairSync("rsa", { modulusLength: 1_024 });
    case "rsa2048":
      return generateKeyPairSync("rsa", { modulusLength: 2_048 });
    case "rsa4096":
      return generateKeyPairSync("rsa", { modulusLength: 4_096 });
  }
}

/** What a key of this kind signs with; Ed25519 hashes by itself. */
export const digestOf = (kind: KeyKind) => (kind === "ed25519" ? null : "sha256");

/** The identifier of how a key of this kind signs (RFC 5758, RFC 8410, RFC 4055). */
export function signatureAlgorithm(kind: KeyKind, digest: "sha1" | "sha256" = "sha256"): Buffer {
  if (kind === "ed25519") return sequence(oid("1.3.101.112"));
  if (kind.startsWith("rsa")) {
    return sequence(oid(digest === "sha1" ? "1.2.840.113549.1.1.5" : "1.2.840.113549.1.1.11"), nothing);
  }
  return sequence(oid(digest === "sha1" ? "1.2.840.10045.4.1" : "1.2.840.10045.4.3.2"));
}
