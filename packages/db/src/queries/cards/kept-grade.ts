import type { CardKind } from "@heliograph/core";
import type { FormerGrade } from "../../schema/grades.ts";

/** How a vantage last saw a mirror keep a rule; times are epoch milliseconds, of when the runs were due. */
export type KeptGrade = FormerGrade & {
  mirrorId: number;
  kind: CardKind;
  rule: string;
  /** What the newest change put an end to; null where nothing was known before. */
  former: FormerGrade | null;
};
