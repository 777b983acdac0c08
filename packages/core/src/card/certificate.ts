import { z } from "zod";
import { sha256Schema } from "../integrity.ts";
import { instantSchema, textSchema } from "../wire.ts";

/** How far a signed certificate timestamp (RFC 6962 §3.2) is believed; `unknown-log` where our list does not know its log. */
export const stampStates = ["verified", "forged", "unknown-log", "rejected-log"] as const;
export type StampState = (typeof stampStates)[number];

/** A signed certificate timestamp. */
const stampSchema = z.object({
  /** The log's id in base64, and what our list calls it and its operator; empty where it does not know it. */
  logId: textSchema(64),
  log: textSchema(200),
  operator: textSchema(200),
  at: instantSchema,
  via: z.enum(["certificate", "tls", "ocsp"]),
  state: z.enum(stampStates),
});

export type Stamp = z.infer<typeof stampSchema>;

/** A certificate as one vantage was shown it, in DER and base64: leaf first, as it was sent. */
const chainSchema = z.array(z.base64().max(24_000)).min(1).max(10);

/** The leaf of a chain that a host showed. */
export const certificateSchema = z.object({
  host: textSchema(255),
  /** SHA-256 of its DER. */
  sha256: sha256Schema,
  /** Distinguished names, as RFC 4514 writes them. */
  subject: textSchema(1_000),
  issuer: textSchema(1_000),
  /** SHA-256 of its public key (SubjectPublicKeyInfo). */
  keySha256: sha256Schema,
  /** `RSA 2048`, `ECDSA P-256`, `Ed25519`. */
  key: textSchema(64),
  /** `SHA256 with RSA`. */
  signature: textSchema(64),
  /** Its DNS names and addresses, at most the first 20. */
  names: z.array(textSchema(255)).max(20),
  notBefore: instantSchema,
  notAfter: instantSchema,
  /** Whether an authority that we know vouches for it, whatever its dates and names. */
  trusted: z.boolean(),
  stamps: z.array(stampSchema).max(20),
  chain: chainSchema,
});

export type Certificate = z.infer<typeof certificateSchema>;
