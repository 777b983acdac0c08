import type { RegionalMirror } from "@heliograph/core";

/** Whether all regions say the same of a mirror; of one under maintenance, no more than that is said. */
export const isSeenAlike = ({ cells, maintenance }: Pick<RegionalMirror, "cells" | "maintenance">): boolean =>
  maintenance !== null || cells.every(({ level }) => level === cells[0]?.level);
