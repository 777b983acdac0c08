import { hours, minutes } from "../time.ts";

/** With fewer runs than this, a mirror is given no place among others. */
export const leastSamples = 20;

/** What a score is made of. */
export const scoreParts = ["success", "latency", "steadiness", "throughput", "freshness"] as const;
export type ScorePart = (typeof scoreParts)[number];

/**
 * How much each part weighs, and between which figures it goes from 0 to 1. Success goes in a straight line; the others by the
 * logarithm, as people feel them: twice as fast is the same step anywhere.
 */
export const scoreFormula: Record<ScorePart, { weight: number; worst: number; best: number }> = {
  /** Share of runs that were answered. */
  success: { weight: 0.4, worst: 0.9, best: 1 },
  /** Median time to first byte, in ms. */
  latency: { weight: 0.2, worst: 3_200, best: 50 },
  /** Width between the quartiles of the time to first byte, in ms. */
  steadiness: { weight: 0.1, worst: 1_600, best: 25 },
  /** Median rate of transfers, in Mbit/s. */
  throughput: { weight: 0.2, worst: 0.25, best: 64 },
  /** Median lag behind releases, in ms. */
  freshness: { weight: 0.1, worst: hours(24), best: minutes(1) },
};

/** What is known of a mirror; null for what was not measured. */
export type ScoredFigures = Record<ScorePart, number | null>;

/** Each figure as a part from 0 to 1. */
export const partsOf = (figures: ScoredFigures): ScoredFigures => ({
  success: partOf("success", figures.success, (share) => share),
  latency: partOf("latency", figures.latency, Math.log),
  steadiness: partOf("steadiness", figures.steadiness, Math.log),
  throughput: partOf("throughput", figures.throughput, Math.log),
  freshness: partOf("freshness", figures.freshness, Math.log),
});

function partOf(part: ScorePart, figure: number | null, scale: (figure: number) => number): number | null {
  if (figure === null) return null;
  const { worst, best } = scoreFormula[part];
  const place = (scale(figure) - scale(worst)) / (scale(best) - scale(worst));
  return Math.min(1, Math.max(0, place));
}

/**
 * The score of a mirror in whole points from 0 to 100: its parts in their weights, shared out anew among those that were measured.
 * Null where it is not known whether it answers; 0 where it was caught with wrong bytes, which no speed makes up for.
 */
export function scoreOf(parts: ScoredFigures, isBreached: boolean): number | null {
  if (parts.success === null) return null;
  if (isBreached) return 0;
  const known = scoreParts.flatMap((part) => {
    const value = parts[part];
    return value === null ? [] : [{ value, weight: scoreFormula[part].weight }];
  });
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const points = known.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return Math.round((100 * points) / weights);
}

/** The places of scores from 1, in their order: equal ones share one, and the next is as many further on. Null has none. */
export const placesOf = (scores: readonly (number | null)[]): (number | null)[] =>
  scores.map((score) =>
    score === null ? null : 1 + scores.filter((other) => other !== null && other > score).length,
  );
