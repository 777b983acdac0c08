import type { Recommendation } from "@heliograph/core";
import type { KeptRecommendation, Proxy, VantageRuns } from "@heliograph/db";
import {
  choose,
  fitnessOf,
  isProxy,
  pairedChains,
  parseGoproxy,
  pipedChain,
  rankContenders,
  reasonsFor,
  recommendationExpiresMs,
  type Choice,
  type Contender,
  type ScopedMirror,
} from "@heliograph/goproxy/chain";
import type { PlannedHop } from "../plan/planned-hops.ts";
import type { Plan } from "../plan/plan.ts";
import type { Prices } from "./prices.ts";
import { reachDatabase } from "./reach-database.ts";
import { scopedMirror } from "./scoped-mirrors.ts";
import type { Scope } from "./scopes.ts";

/** What recommendations are made from. */
export type Knowledge = {
  plan: Plan;
  proxies: readonly Proxy[];
  runs: readonly VantageRuns[];
  prices: Prices;
  days: number;
  now: number;
};

type PricedContender = Contender & { longestSeen: number };

/** How many other chains are told beside the recommended one. */
const mostOthers = 4;

/** Finds the best chain for a scope; `undefined` where none may be recommended. */
export async function recommendScope(
  scope: Scope,
  standing: KeptRecommendation | undefined,
  knowledge: Knowledge,
): Promise<KeptRecommendation | undefined> {
  const { plan, proxies, runs, days, now } = knowledge;
  const { databaseReachable, gosumdb } = reachDatabase(plan, scope, runs);
  const mirrors = proxies.map((proxy) => scopedMirror(proxy, scope, runs));
  const contenders = await contendersOf({ scope, standing, mirrors, databaseReachable }, knowledge);
  const choice = choose(contenders, { standing, now });
  const chosen = contenders.find(({ goproxy }) => goproxy === choice?.goproxy);
  if (choice === undefined || chosen === undefined) return undefined;
  const grounds = { mirrors, databaseReachable, contenders, days, historyMinutes: chosen.longestSeen, now };
  return {
    ...choice,
    scope: scope.name,
    gosumdb,
    reasons: reasonsFor(choice, grounds),
    candidates: toldCandidates(choice, contenders),
    days,
    madeAt: now,
    expiresAt: now + recommendationExpiresMs,
  };
}

/** The chains that may be recommended: of one mirror, of two of the best, as they are configured, and the one that stands. */
async function contendersOf(
  {
    scope,
    standing,
    mirrors,
    databaseReachable,
  }: {
    scope: Scope;
    standing: KeptRecommendation | undefined;
    mirrors: readonly ScopedMirror[];
    databaseReachable: boolean;
  },
  { plan, proxies, prices }: Knowledge,
): Promise<PricedContender[]> {
  const fitness = new Map(
    mirrors.map((mirror) => [mirror.baseUrl, fitnessOf(mirror, { databaseReachable })]),
  );
  const idOf = new Map(proxies.map(({ baseUrl, id }) => [baseUrl, id]));
  const price = async (goproxies: readonly string[]): Promise<PricedContender[]> => {
    const priced: PricedContender[] = [];
    for (const goproxy of new Set(goproxies)) {
      const hops = parseGoproxy(goproxy).map((hop) => ({ ...hop, mirrorId: idOf.get(hop.source) ?? null }));
      const fitnesses = hops.filter(isProxy).map(({ source }) => fitness.get(source));
      if (!fitnesses.every((each) => each === "fit" || each === "undecided")) continue;
      const { cost, longestSeen } = await prices({ goproxy, hops }, scope.places);
      priced.push({ goproxy, cost, longestSeen, decided: fitnesses.every((each) => each === "fit") });
    }
    return priced;
  };
  const alone = await price([...fitness.keys()].map((baseUrl) => pipedChain([baseUrl])));
  const best = rankContenders(alone.filter(({ decided }) => decided)).flatMap(({ goproxy }) =>
    parseGoproxy(goproxy).slice(0, 1),
  );
  const configured = [...plan.chains.values()].flatMap(({ hops }) => pipedLike(hops, proxies) ?? []);
  const others = [
    ...pairedChains(best.map(({ source }) => source)),
    ...configured,
    ...(standing === undefined ? [] : [standing.goproxy]),
  ];
  const known = new Set(alone.map(({ goproxy }) => goproxy));
  return [...alone, ...(await price(others.filter((goproxy) => !known.has(goproxy))))];
}

/** The mirrors of a configured chain in their order, with pipes; `undefined` of one in which somebody else takes part, or nobody. */
function pipedLike(hops: readonly PlannedHop[], proxies: readonly Proxy[]): string | undefined {
  const own = hops.filter(isProxy).map(({ mirrorId }) => proxies.find(({ id }) => id === mirrorId)?.baseUrl);
  const known = own.filter((baseUrl) => baseUrl !== undefined);
  return known.length === 0 || known.length < own.length ? undefined : pipedChain(known);
}

/** What the chosen chain and the best of the others would have cost, best first. */
function toldCandidates({ goproxy }: Choice, contenders: readonly Contender[]): Recommendation["candidates"] {
  const ranked = rankContenders(contenders);
  const isChosen = (contender: Contender) => contender.goproxy === goproxy;
  const told = new Set([
    ...contenders.filter(isChosen),
    ...ranked.filter((contender) => !isChosen(contender)).slice(0, mostOthers),
  ]);
  return [...told]
    .toSorted((a, b) => ranked.indexOf(a) - ranked.indexOf(b))
    .map(({ goproxy: candidate, cost }) => ({ goproxy: candidate, cost }));
}
