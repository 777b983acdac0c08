import { desc, eq } from "drizzle-orm";
import type { MirrorIntegrity } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { contents } from "../../schema/contents.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, epochMsOrNull, isoOf } from "../../sql/moment.ts";

/** Which versions of a mirror were looked into last? The newest first. */
export async function readContents(
  db: Database | Transaction,
  mirrorId: number,
  limit: number,
): Promise<MirrorIntegrity["contents"]> {
  const rows = await db
    .select({
      module: contents.module,
      version: contents.version,
      modHash: contents.modHash,
      zipHash: contents.zipHash,
      zipBytes: contents.zipBytes,
      infoTime: epochMsOrNull(contents.infoTime),
      originHash: contents.originHash,
      proof: contents.proof,
      vantage: vantages.slug,
      at: epochMs(contents.lastSeenAt),
    })
    .from(contents)
    .innerJoin(vantages, eq(vantages.id, contents.vantageId))
    .where(eq(contents.mirrorId, mirrorId))
    .orderBy(desc(contents.lastSeenAt))
    .limit(limit);
  return rows.map(({ infoTime, at, ...content }) => ({
    ...content,
    infoTime: infoTime === null ? null : isoOf(infoTime),
    at: isoOf(at),
  }));
}
