import type { RegionalMirror } from "@heliograph/core";

/** Whether all regions say the same of a mirror. */
export const isSeenAlike = ({ cells }: Pick<RegionalMirror, "cells">): boolean =>
  cells.every(({ level }) => level === cells[0]?.level);
