import { sql, type SQL } from "drizzle-orm";
import { days } from "@heliograph/core";
import { isoOf } from "../sql/moment.ts";
import { drills } from "../schema/drills.ts";
import { strips } from "../schema/strips.ts";
import { walks } from "../schema/walks.ts";
import { batchSize } from "./batch-size.ts";
import { older } from "./older.ts";

/** For how long it is kept how chains were walked. */
const walkMs = days(90);

/** For how long it is kept what became of chains under faults, and how each minute went: a year and a month. */
const [drillMs, stripMs] = [days(400), days(400)];

/** The statements that delete what is known of chains and is too old, each a batch at a time. */
export const chainTidying = (now: number): SQL[] => [
  older(walks, "scheduled_at", now - walkMs),
  older(drills, "scheduled_at", now - drillMs),
  oldStrips(now - stripMs),
];

const oldStrips = (before: number) => sql`
  delete from ${strips} where ctid = any(array(
    select ctid from ${strips} where day < ${isoOf(before).slice(0, 10)}::date limit ${batchSize}
  ))
  returning 1`;
