import type { WatchedLog } from "@heliograph/core";
import { readDoubtfulHeads, readLogMirrors, readTrustedHead, type Database } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";

/** What probers are told of the checksum database: its key, what is known of its heads, and where it can be asked. */
export async function watchLog(database: Database, { log, targets }: Plan): Promise<WatchedLog | null> {
  if (log === null) return null;
  const [trusted, doubtful, passingOn] = await Promise.all([
    readTrustedHead(database, log.name),
    readDoubtfulHeads(database, log.name),
    readLogMirrors(database, log.name),
  ]);
  const all = [...targets.values()];
  const direct = all.filter(({ role }) => role === "checksum-database");
  const indirect = all.filter(({ id, role }) => role !== "checksum-database" && passingOn.has(id));
  return {
    key: log.key,
    trusted: trusted === undefined ? null : { head: trusted.note, mirror: trusted.firstMirror?.slug ?? null },
    doubtful,
    sources: [
      ...direct.map(({ slug, baseUrl }) => ({ mirror: slug, baseUrl, direct: true })),
      ...indirect.map(({ slug, baseUrl }) => ({
        mirror: slug,
        baseUrl: `${baseUrl.replace(/\/$/, "")}/sumdb/${log.name}`,
        direct: false,
      })),
    ],
  };
}
