import { sql, type SQL } from "drizzle-orm";
import { isoOf } from "../sql/moment.ts";
import { drills } from "../schema/drills.ts";
import { strips } from "../schema/strips.ts";
import { walks } from "../schema/walks.ts";
import { batchSize } from "./batch-size.ts";
import { keptFor } from "./kept-for.ts";
import { older } from "./older.ts";

/** The statements that delete what is known of chains and is too old, each a batch at a time. */
export const chainTidying = (now: number): SQL[] => [
  older(walks, "scheduled_at", now - keptFor.walks),
  older(drills, "scheduled_at", now - keptFor.drills),
  oldStrips(now - keptFor.minutes),
];

const oldStrips = (before: number) => sql`
  delete from ${strips} where ctid = any(array(
    select ctid from ${strips} where day < ${isoOf(before).slice(0, 10)}::date limit ${batchSize}
  ))
  returning 1`;
