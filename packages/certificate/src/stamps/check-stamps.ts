import { createHash, verify, type KeyObject, type X509Certificate } from "node:crypto";
import type { Stamp, StampState } from "@heliograph/core";
import { heldBy, readDer } from "../asn1.ts";
import { toBeSignedWithout, type ShownCertificate } from "../shown-certificate.ts";
import type { KnownLog, LogList } from "./log-list.ts";
import { readStampList, type SentStamp } from "./sent-stamp.ts";

/** The extension of a certificate that holds its timestamps (RFC 6962 §3.3). */
const stampsExtension = "1.3.6.1.4.1.11129.2.4.2";

/** A timestamp as a JSON time cannot be written beyond the year 9999. */
const latest = Date.UTC(9_999, 11, 31);

/** The timestamps in a certificate, each held against its log's key; none without the issuer, whose key they sign too. */
export function checkStamps(
  certificate: ShownCertificate,
  issuer: X509Certificate | undefined,
  { logs }: LogList,
  now: number,
): Stamp[] {
  if (issuer === undefined) return [];
  const list = heldBy(readDer(certificate.extensions.get(stampsExtension) ?? Buffer.alloc(0)));
  const entry = precertificateEntry(certificate, issuer.publicKey);
  return readStampList(list).map((stamp) => {
    const logId = stamp.logId.toString("base64");
    const log = logs.get(logId);
    return {
      logId,
      log: log?.name ?? "",
      operator: log?.operator ?? "",
      at: new Date(Math.min(stamp.at, latest)).toISOString(),
      via: "certificate",
      state: log === undefined ? "unknown-log" : stateOf(stamp, log, entry, certificate.x509, now),
    };
  });
}

function stateOf(
  stamp: SentStamp,
  log: KnownLog,
  entry: Buffer,
  { validToDate }: X509Certificate,
  now: number,
): StampState {
  if (stamp.at > now || !isSigned(stamp, log.key, entry)) return "forged";
  const endsAt = validToDate.getTime();
  const { interval, acceptedUntil } = log;
  const isTaken = interval === undefined || (interval.from <= endsAt && endsAt < interval.until);
  return isTaken && stamp.at < acceptedUntil ? "verified" : "rejected-log";
}

const sha256 = 4;

/** Whether a log has signed the timestamp of an entry (RFC 6962 §3.2): version 1, a certificate's timestamp. */
function isSigned({ at, extensions, hash, signature }: SentStamp, key: KeyObject, entry: Buffer): boolean {
  const head = Buffer.alloc(10);
  head.writeBigUInt64BE(BigInt(at), 2);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(extensions.length);
  return (
    hash === sha256 && verify("sha256", Buffer.concat([head, entry, length, extensions]), key, signature)
  );
}

/** What logs sign of a certificate whose timestamps are embedded: who issues it, and what is signed, without the timestamps. */
function precertificateEntry(certificate: ShownCertificate, issuerKey: KeyObject): Buffer {
  const toBeSigned = toBeSignedWithout(certificate, stampsExtension);
  const length = Buffer.alloc(3);
  length.writeUIntBE(toBeSigned.length, 0, 3);
  const spki = issuerKey.export({ type: "spki", format: "der" });
  const issuerKeyHash = createHash("sha256").update(spki).digest();
  return Buffer.concat([Buffer.from([0, 1]), issuerKeyHash, length, toBeSigned]);
}
