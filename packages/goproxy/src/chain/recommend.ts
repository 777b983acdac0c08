import { hours, minutes } from "@heliograph/core";
import { isClearlyBetter, rankContenders, type Contender } from "./recommend-cost.ts";

/** The chain that a scope is recommended, and the one that would take its place if it stayed better; epoch milliseconds. */
export type Choice = {
  goproxy: string;
  since: number;
  challenger: string | null;
  challengerSince: number | null;
};

/** For how long a recommendation is believed that nobody has made again. */
export const recommendationExpiresMs = hours(24);

/** How long a chain must be clearly better to take the place of another. */
const lastingMs = hours(6);

/** Choices further apart than this do not show that a chain was better all the time between. */
const betweenChoicesMs = minutes(30);

/**
 * Chooses among the chains that may be recommended; `undefined` when there is none. What stands stays until another has been
 * clearly better at every choice of six hours. What does not stand among the contenders any more, because a mirror of it may
 * not be recommended, is replaced at once, and so is what nobody has chosen for a day.
 */
export function choose(
  contenders: readonly Contender[],
  { standing, now }: { standing: (Choice & { madeAt: number }) | undefined; now: number },
): Choice | undefined {
  const ranked = rankContenders(contenders).filter(({ decided }) => decided);
  const isBelieved = standing !== undefined && now - standing.madeAt < recommendationExpiresMs;
  const held = isBelieved ? contenders.find(({ goproxy }) => goproxy === standing.goproxy) : undefined;
  if (standing === undefined || held === undefined) {
    const [best] = ranked;
    return best === undefined ? undefined : chosen(best.goproxy, now);
  }
  const better = ranked.filter(({ cost }) => isClearlyBetter(cost, held.cost));
  const isSteady = now - standing.madeAt <= betweenChoicesMs;
  const known = better.find(({ goproxy }) => isSteady && goproxy === standing.challenger);
  const challenger = (known ?? better[0])?.goproxy;
  if (challenger === undefined) return chosen(held.goproxy, standing.since);
  const challengerSince = known === undefined ? now : (standing.challengerSince ?? now);
  return now - challengerSince >= lastingMs
    ? chosen(challenger, now)
    : { goproxy: held.goproxy, since: standing.since, challenger, challengerSince };
}

const chosen = (goproxy: string, since: number): Choice => ({
  goproxy,
  since,
  challenger: null,
  challengerSince: null,
});
