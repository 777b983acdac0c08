import type { Freshness } from "@heliograph/core";

/** Whether a run saw nothing new: nothing came, is missed or is gone, and all answers to one question were the same. */
export const isQuiet = ({ looks, spreads, colds }: Freshness): boolean =>
  colds.length === 0 &&
  spreads.every(({ bodies }) => bodies.length === 1) &&
  looks.every(
    ({ came, gone, releases }) =>
      came.length === 0 && gone.length === 0 && releases.every(({ list }) => list !== false),
  );
