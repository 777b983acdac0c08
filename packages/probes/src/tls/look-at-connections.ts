import { readCertificate } from "@heliograph/certificate";
import type { Asker } from "@heliograph/goproxy";
import type { Handshake } from "@heliograph/outbound";
import type { Task } from "../probe.ts";
import { firstBytesOf } from "./first-bytes.ts";
import { greet, oldVersions } from "./greet.ts";
import type { Handshakes } from "./handshakes.ts";

/** What a look at a mirror's connections brought. */
export type Connections = {
  /** The first of each family of addresses. */
  greetings: readonly [Handshake, ...Handshake[]];
  /** Every handshake that showed a chain. */
  shown: readonly Handshake[];
  oldVersion: string | undefined;
  takesHttp1: boolean | undefined;
  isResumable: boolean | undefined;
  firstBytes: { h2Ms: number; http1Ms: number } | null | undefined;
};

/** Tries what a mirror's host agrees to, one handshake after the other, and asks it over both versions of HTTP. */
export async function lookAtConnections(
  task: Task,
  handshakes: Handshakes,
  asker: Asker,
): Promise<Connections> {
  const { first, others, versions } = await greet(handshakes);
  const { address, family, session } = first;
  const isOld = first.version < "TLSv1.2";
  const old = isOld ? first : await handshakes.try({ ...oldVersions, family });
  const signatures = signaturesOf(first);
  const inTheClear = isOld
    ? undefined
    : await handshakes.try({ family, maxVersion: "TLSv1.2", ...(signatures && { signatures }) });
  const http1 =
    first.alpn === "h2" ? await handshakes.try({ ...versions, family, alpn: ["http/1.1"] }) : first;
  const again = session === null ? null : await handshakes.try({ ...versions, family, session });
  const another = await handshakes.try({
    ...(inTheClear == null ? versions : { maxVersion: "TLSv1.2" }),
    family,
    signatures: signatures === "RSA" ? "ECDSA" : "RSA",
  });
  const speaksBoth = first.alpn === "h2" && http1 !== null;
  return {
    greetings: [first, ...others],
    shown: [inTheClear, first, another, ...others].filter((one) => one != null),
    oldVersion: old === null ? "" : old?.version,
    takesHttp1: http1 === undefined ? undefined : http1 !== null,
    isResumable: again === undefined ? undefined : (again?.isResumed ?? false),
    firstBytes: speaksBoth ? await firstBytesOf(task, asker, address) : null,
  };
}

/** What its key signs with; undefined of the few that are neither. */
function signaturesOf({ chain: [leaf] }: Handshake): "RSA" | "ECDSA" | undefined {
  const kind = leaf && readCertificate(leaf)?.x509.publicKey.asymmetricKeyType;
  if (kind === "rsa") return "RSA";
  return kind === "ec" ? "ECDSA" : undefined;
}
