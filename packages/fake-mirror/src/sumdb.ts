import { createHash } from "node:crypto";
import { createSigner, formatTreeHead, signNote, type TreeHead } from "@heliograph/sumdb";
import { type ChecksumLog, createChecksumLog } from "./checksum-log.ts";
import { HashTree } from "./hash-tree.ts";
import type { Release } from "./module.ts";
import { padding } from "./padding.ts";
import { RecordList, type TimedRecord } from "./record-list.ts";
import { keptIn, type Shelf } from "./shelf.ts";

/** Signs a head, and whatever lines are to stand below it. */
type Sign = (head: TreeHead, lines?: string) => string;

/** The checksum log of a fake mirror and the forgeries of it that can be ordered. */
export type Sumdb = {
  name: string;
  /** What GOSUMDB takes. */
  verifierKey: string;
  sign: Sign;
  /** With another key of the same name. */
  signAsImpostor: Sign;
  genuine: ChecksumLog;
  /** The log with every record tampered with but for its first ones. */
  forkedAfter: (recordCount: number) => ChecksumLog;
};

/** Trees of the logs in this process: mirrors of the same modules share them. */
const trees = new Map<string, HashTree>();

/** Makes the log of a shelf; the same name always gives the same key. */
export function createSumdb(name: string, shelf: Shelf, paddingCount: number): Sumdb {
  const signer = createSigner(name, sha256(name));
  const impostor = createSigner(name, sha256(`not ${name}`));
  const records = new RecordList([...shelf.releases.map(recordOf), ...padding(paddingCount)]);
  const identity = sha256(JSON.stringify([paddingCount, shelf.releases])).toString("hex");
  const forkedAfter = (recordCount: number) => {
    const tree = keptIn(trees, `${identity} ${recordCount}`, () => new HashTree());
    return createChecksumLog(records, recordCount, tree);
  };
  return {
    name,
    verifierKey: signer.verifierKey,
    sign: (head, lines = "") => signNote(formatTreeHead(head) + lines, [signer]),
    signAsImpostor: (head, lines = "") => signNote(formatTreeHead(head) + lines, [impostor]),
    genuine: forkedAfter(Infinity),
    forkedAfter,
  };

  function recordOf(release: Release): TimedRecord {
    return {
      publishedAt: release.publishedAt,
      name: `${release.path}@${release.version}`,
      text: (make) => shelf.open(release, make).record,
    };
  }
}

const sha256 = (text: string) => createHash("sha256").update(text).digest();
