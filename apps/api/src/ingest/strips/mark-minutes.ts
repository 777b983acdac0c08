import { minutes } from "@heliograph/core";
import {
  isolationDoubtMs,
  markStrips,
  readIsolations,
  type Isolation,
  type ObservationRow,
  type SeenMinute,
  type Transaction,
} from "@heliograph/db";
import type { Plan } from "../../plan/plan.ts";
import { minuteOf } from "./minute-of.ts";

/**
 * Marks the minutes of what was recorded, for who wants to know what a chain of mirrors would have cost. Minutes in which the
 * vantage's own network failed stay as if nobody had looked.
 */
export async function markMinutes(
  tx: Transaction,
  vantageId: number,
  fresh: readonly ObservationRow[],
  { targets }: Pick<Plan, "targets">,
): Promise<void> {
  const asked = new Set([...targets.values()].filter(({ role }) => role !== "index").map(({ id }) => id));
  const seen = fresh
    .filter(({ mirrorId }) => asked.has(mirrorId))
    .flatMap((row) => minuteOf(row) ?? [])
    .filter(({ state }) => state !== "unseen");
  if (seen.length === 0) return;
  const isolations = await readIsolations(tx, vantageId, earliest(seen));
  const sound = seen.filter(({ at }) => !isolations.some((isolation) => touches(isolation, minuteAt(at))));
  if (sound.length > 0) await markStrips(tx, vantageId, sound);
}

const earliest = (seen: readonly SeenMinute[]) =>
  seen.reduce((first, { at }) => Math.min(first, minuteAt(at)), Infinity);

const minuteAt = (at: number) => Math.floor(at / minutes(1)) * minutes(1);

/** Whether a vantage may have been cut off in any part of the minute that begins then. */
const touches = ({ startedAt, endedAt }: Isolation, minute: number) =>
  minute + minutes(1) > startedAt - isolationDoubtMs && (endedAt === null || minute <= endedAt);
