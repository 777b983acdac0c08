import { and, gt, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { textArray } from "../../sql/array-of.ts";
import { epochMs } from "../../sql/moment.ts";

/** Which releases are watched for at a moment, in epoch milliseconds, beside those of the modules of the basket? */
export const readSampled = (
  tx: Transaction,
  basket: readonly string[],
  now: number,
): Promise<{ module: string; publishedBy: number }[]> =>
  tx
    .select({ module: releases.module, publishedBy: epochMs(releases.publishedBy) })
    .from(releases)
    .where(
      and(gt(releases.followedUntil, new Date(now)), sql`${releases.module} <> all(${textArray(basket)})`),
    );
