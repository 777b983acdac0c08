import { and, desc, eq } from "drizzle-orm";
import type { Content } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { contents } from "../../schema/contents.ts";
import { epochMs } from "../../sql/moment.ts";

/** How far the bytes of a version are proved as a mirror served them last; the time in epoch milliseconds. */
export type NewestContent = Pick<Content, "proof" | "zipBytes"> & { mirrorId: number; lastSeenAt: number };

/** What did every mirror that was looked into serve last of a version? */
export const readNewestContents = (
  db: Database | Transaction,
  { module, version }: Pick<Content, "module" | "version">,
): Promise<NewestContent[]> =>
  db
    .selectDistinctOn([contents.mirrorId], {
      mirrorId: contents.mirrorId,
      proof: contents.proof,
      zipBytes: contents.zipBytes,
      lastSeenAt: epochMs(contents.lastSeenAt),
    })
    .from(contents)
    .where(and(eq(contents.module, module), eq(contents.version, version)))
    .orderBy(contents.mirrorId, desc(contents.lastSeenAt));
