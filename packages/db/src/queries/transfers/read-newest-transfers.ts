import { sql } from "drizzle-orm";
import { median, type MirrorSpeed } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { transfers } from "../../schema/transfers.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";
import { meets, type TransferFilter } from "./transfer-filter.ts";

type Newest = MirrorSpeed["newest"][number];

type Row = Omit<Newest, "at" | "idleTtfbMs" | "loadedTtfbMs" | "link"> & {
  atMs: number;
  idleTtfbMs: number[];
  loadedTtfbMs: number[];
  linkMbps: number | null;
  linkThrough: string | null;
};

/** How many are read at most. */
const most = 60;

/** Which transfers are the newest, of whichever vantage? */
export async function readNewestTransfers(
  db: Database | Transaction,
  filter: TransferFilter,
): Promise<Newest[]> {
  const rows = await db.execute<Row>(sql`
    select newest.*, vantage.slug as vantage
    from (
      select vantage_id, ${epochMs(transfers.scheduledAt)} as "atMs", size_class as "sizeClass",
        temperature, is_whole as "isWhole", mbps, best_second_mbps as "bestSecondMbps", ttfb_ms as "ttfbMs", total_ms as "totalMs",
        idle_ttfb_ms as "idleTtfbMs", loaded_ttfb_ms as "loadedTtfbMs", link_mbps as "linkMbps",
        link_through as "linkThrough", link_bound as "linkBound"
      from ${transfers}
      where ${meets(filter)}
      order by scheduled_at desc, vantage_id, attempt desc
      limit ${most}
    ) as newest
    inner join ${vantages} as vantage on vantage.id = vantage_id
    order by "atMs" desc, vantage.position, vantage.id`);
  return rows.map(newestOf);
}

const newestOf = ({
  atMs,
  idleTtfbMs,
  loadedTtfbMs,
  linkMbps,
  linkThrough,
  vantage,
  sizeClass,
  temperature,
  isWhole,
  mbps,
  bestSecondMbps,
  ttfbMs,
  totalMs,
  linkBound,
}: Row): Newest => ({
  vantage,
  at: isoOf(atMs),
  sizeClass,
  temperature,
  isWhole,
  mbps,
  bestSecondMbps,
  idleTtfbMs: median(idleTtfbMs) ?? null,
  loadedTtfbMs: median(loadedTtfbMs) ?? null,
  ttfbMs,
  totalMs,
  link: linkMbps === null || linkThrough === null ? null : { mbps: linkMbps, through: linkThrough },
  linkBound,
});
