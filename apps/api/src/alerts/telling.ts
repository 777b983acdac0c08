import type { Route } from "@heliograph/core";
import { readGathering, readToldChannels, type ToldChannel, type Transaction } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { readHolds, type Holds } from "./hold.ts";
import { readCommand } from "./notice.ts";

/** What settles whom to tell of what, and when. */
export type Telling = Holds & {
  routes: readonly Route[];
  channels: readonly ToldChannel[];
  /** How many vantages look. */
  looking: number;
  /** What takes a reader around trouble. */
  command: string | null;
  /** When each channel is told of openings next, by its number; epoch milliseconds. */
  gathering: ReadonlyMap<number, number>;
};

/** Reads what settles whom to tell. */
export const readTelling = async (
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
): Promise<Telling> => ({
  routes: plan.routes,
  channels: await readToldChannels(tx),
  looking: plan.vantages.length,
  command: await readCommand(tx, now),
  gathering: await readGathering(tx, now),
  ...(await readHolds(tx, now)),
});
