import { hours, minutes } from "../time.ts";

/** For so long an answer that disagreed with others counts. */
export const disagreementWindowMs = hours(1);

/** So far apart answers must disagree twice: what is on its way to all caches is there by then. */
const apartMs = minutes(10);

/** When answers to one question, put several times in a row, disagreed in what has been out for long; epoch milliseconds. */
export type Disagreement = { module: string; askedAt: number };

/**
 * Whether several backends answer for a mirror that do not know the same: within the last hour its answers disagreed twice,
 * at least ten minutes apart. Found at the latest when the second such question has been put.
 */
export function hasSeveralBackends(disagreements: readonly Disagreement[], now: number): boolean {
  const recent = disagreements
    .map(({ askedAt }) => askedAt)
    .filter((askedAt) => askedAt > now - disagreementWindowMs && askedAt <= now);
  return recent.length > 1 && Math.max(...recent) - Math.min(...recent) >= apartMs;
}
