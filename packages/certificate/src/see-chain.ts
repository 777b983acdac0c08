import type { X509Certificate } from "node:crypto";
import { findPath } from "./path.ts";
import { readStaple } from "./read-staple.ts";
import type { SeenChain } from "./seen.ts";
import { readCertificate } from "./shown-certificate.ts";
import { checkStamps } from "./stamps/check-stamps.ts";
import type { LogList } from "./stamps/log-list.ts";

/** A chain as a handshake brought it, in DER. */
export type ShownChain = {
  chain: readonly Buffer[];
  isAsSent: boolean;
  staple: Buffer | null;
  verdict: string;
};

/** More certificates are not looked at: nobody needs so many. */
const mostSent = 16;

/** Reads a chain and follows it to a root that is known; undefined of one without a leaf that can be read. */
export async function seeChain(
  { chain, isAsSent, staple, verdict }: ShownChain,
  { roots, logList, now }: { roots: readonly X509Certificate[]; logList: LogList; now: number },
): Promise<SeenChain | undefined> {
  const read = chain.slice(0, mostSent).map(readCertificate);
  const [leaf] = read;
  if (leaf === undefined) return undefined;
  const sent = read.filter((one) => one !== undefined);
  const path = findPath(
    leaf.x509,
    sent.map(({ x509 }) => x509),
    roots,
  );
  // Who signs itself is its own issuer.
  const issuer = path.links[1] ?? (path.end === "self-signed" ? leaf.x509 : undefined);
  return {
    leaf,
    sent,
    isAsSent,
    path,
    verdict,
    stamps: checkStamps(leaf, issuer, logList, now),
    staple: staple && (await readStaple(staple, leaf.x509, issuer, now)),
  };
}
