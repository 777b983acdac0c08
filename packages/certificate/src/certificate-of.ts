import { createHash } from "node:crypto";
import type { Certificate } from "@heliograph/core";
import { distinguishedName, keyName, signatureName } from "./facts.ts";
import type { SeenChain } from "./seen.ts";

/** What `certificateSchema` takes. */
const most = {
  word: 64,
  names: 20,
  nameLength: 255,
  distinguished: 1_000,
  stamps: 20,
  chain: 10,
  derBytes: 18_000,
};

/** What is kept of the certificates that a host showed, each with the chain that came with it; not of ones that are too long. */
export const certificatesOf = (hostname: string, chains: readonly SeenChain[]): Certificate[] =>
  chains
    .filter(({ leaf }) => leaf.der.length <= most.derBytes)
    .map((chain) => certificateOf(hostname, chain));

function certificateOf(hostname: string, { leaf, sent, path, stamps }: SeenChain): Certificate {
  const { x509, der } = leaf;
  const spki = x509.publicKey.export({ type: "spki", format: "der" });
  return {
    host: hostname,
    sha256: sha256(der),
    subject: cut(distinguishedName(x509.subject), most.distinguished),
    issuer: cut(distinguishedName(x509.issuer), most.distinguished),
    keySha256: sha256(spki),
    key: cut(keyName(x509.publicKey), most.word),
    signature: cut(signatureName(x509), most.word),
    names: (x509.subjectAltName ?? "")
      .split(", ")
      .flatMap((name) => /^(?:DNS|IP Address):(?<host>.+)$/u.exec(name)?.groups?.["host"] ?? [])
      .map((name) => cut(name, most.nameLength))
      .slice(0, most.names),
    notBefore: x509.validFromDate.toISOString(),
    notAfter: x509.validToDate.toISOString(),
    trusted: path.end === "known",
    stamps: stamps.slice(0, most.stamps),
    chain: sent
      .filter((one) => one.der.length <= most.derBytes)
      .slice(0, most.chain)
      .map((one) => one.der.toString("base64")),
  };
}

/** Text that can be recorded. */
const cut = (text: string, longest: number) =>
  text.slice(0, longest).toWellFormed().replaceAll("\0", "\uFFFD");

const sha256 = (octets: Buffer) => createHash("sha256").update(octets).digest("hex");
