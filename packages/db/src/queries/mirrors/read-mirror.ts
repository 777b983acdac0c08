import { eq } from "drizzle-orm";
import type { MirrorDetail } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { readSights } from "../verdicts/read-sights.ts";
import { readSummaries, utc, type PageTime } from "./read-summaries.ts";
import { readWindows } from "../runs/read-windows.ts";

/** A mirror's page but for what other pages show too; `id` is what `readSeries` asks for. */
export type MirrorOverview = Pick<MirrorDetail, "mirror" | "windows" | "sights"> & { id: number };

/** How is the mirror with this slug, and how was it? */
export async function readMirror(
  db: Database | Transaction,
  slug: string,
  time: PageTime,
  calendar = utc,
): Promise<MirrorOverview | undefined> {
  const [found] = await readSummaries(db, eq(mirrors.slug, slug), time, calendar);
  if (found === undefined) return undefined;
  const [windows, sights] = await Promise.all([
    readWindows(db, found.id, { shownDays: found.summary.days, zone: calendar.zone, now: time.now }),
    readSights(db, found.id, time),
  ]);
  return { id: found.id, mirror: found.summary, windows, sights };
}
