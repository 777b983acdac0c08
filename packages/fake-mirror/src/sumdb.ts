import { createHash } from "node:crypto";
import { createSigner } from "@heliograph/sumdb";
import { type ChecksumLog, createChecksumLog } from "./checksum-log.ts";
import type { Make } from "./package-release.ts";
import type { Shelf } from "./shelf.ts";

/** The checksum log of a fake mirror and the forgeries of it that can be ordered. */
export type Sumdb = {
  name: string;
  /** What GOSUMDB takes. */
  verifierKey: string;
  genuine: ChecksumLog;
  /** The same records under another key. */
  wrongKey: ChecksumLog;
  /** Records of tampered modules under the right key. */
  forked: ChecksumLog;
};

/** Makes the log of a shelf; the same name always gives the same key. */
export async function createSumdb(name: string, shelf: Shelf): Promise<Sumdb> {
  const signer = createSigner(name, seedOf(name));
  const impostor = createSigner(name, seedOf(`not ${name}`));
  return {
    name,
    verifierKey: signer.verifierKey,
    genuine: await createChecksumLog(recordsOf(shelf, "genuine"), signer),
    wrongKey: await createChecksumLog(recordsOf(shelf, "genuine"), impostor),
    forked: await createChecksumLog(recordsOf(shelf, "tampered"), signer),
  };
}

const recordsOf = (shelf: Shelf, make: Make) =>
  shelf.releases.map((release) => ({
    publishedAt: release.publishedAt,
    name: `${release.path}@${release.version}`,
    text: shelf.open(release, make).record,
  }));

const seedOf = (text: string) => createHash("sha256").update(text).digest();
