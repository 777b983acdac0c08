import type { Spread } from "@heliograph/core";
import type { SpreadRow } from "@heliograph/db";
import type { Sight } from "./sights.ts";

/** Answers to one question put several times in a row; whether they disagree is settled once the ages of versions are known. */
export const spreadsOf = (vantageId: number, spreads: readonly Sight<Spread>[]): SpreadRow[] =>
  spreads.map(({ mirrorId, module, askedAt, answers, bodies, differing }) => ({
    mirrorId,
    vantageId,
    module,
    askedAt: new Date(askedAt),
    answers,
    bodies,
    differing,
    disagrees: false,
  }));
