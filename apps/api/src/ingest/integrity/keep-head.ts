import {
  readTrustedHead,
  replaceTrustedHead,
  saveHead,
  saveStanding,
  type StoredHead,
  type Transaction,
} from "@heliograph/db";
import type { SignedHead } from "@heliograph/sumdb";
import type { Look } from "./look.ts";

/**
 * Keeps a head that a run brought; the first one of a log is trusted. `shown` is true of what the source of the run showed
 * itself, and false of what that was compared with.
 */
export async function keepHead(
  tx: Transaction,
  { log, look, shown }: { log: string; look: Look; shown: boolean },
  { size, hash, note }: SignedHead,
): Promise<StoredHead> {
  const { target, at } = look;
  const head = await saveHead(tx, {
    log,
    size: Number(size),
    hash: hash.toString("base64"),
    note,
    at,
    mirrorId: shown ? target.id : null,
    direct: shown && target.role === "checksum-database",
  });
  if ((await readTrustedHead(tx, log)) !== undefined) return head;
  await replaceTrustedHead(tx, { log, before: undefined, after: head.id, at });
  await saveStanding(tx, [head.id], "consistent");
  return { ...head, standing: "consistent" };
}
