import { createHash } from "node:crypto";
import type { Certificate } from "@heliograph/core";
import { distinguishedName, keyName, signatureName } from "./facts.ts";
import type { SeenChain } from "./seen.ts";

/** What `certificateSchema` takes. */
const most = { names: 20, nameLength: 255, distinguished: 1_000, stamps: 20, chain: 10, derBytes: 18_000 };

/** What is kept of a certificate that a host showed, with the chain that came with it. */
export function certificateOf(hostname: string, { leaf, sent, path, stamps }: SeenChain): Certificate {
  const { x509, der } = leaf;
  const spki = x509.publicKey.export({ type: "spki", format: "der" });
  return {
    host: hostname,
    sha256: sha256(der),
    subject: distinguishedName(x509.subject).slice(0, most.distinguished),
    issuer: distinguishedName(x509.issuer).slice(0, most.distinguished),
    keySha256: sha256(spki),
    key: keyName(x509.publicKey),
    signature: signatureName(x509),
    names: (x509.subjectAltName ?? "")
      .split(", ")
      .filter((name) => name.startsWith("DNS:"))
      .map((name) => name.slice("DNS:".length, "DNS:".length + most.nameLength))
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

const sha256 = (octets: Buffer) => createHash("sha256").update(octets).digest("hex");
