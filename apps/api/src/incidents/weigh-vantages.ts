import { doubtOf, silentForMs, type VantageState } from "@heliograph/core";
import { readVantageStates, saveDoubt, type Transaction } from "@heliograph/db";
import type { VoteChange } from "../ingest/record.ts";
import type { Plan } from "../plan/plan.ts";
import { testify } from "./testify.ts";

/**
 * Takes their votes from vantages that see most mirrors fail while nobody else does, and gives them back afterwards. Did that
 * happen to any? `only` names the one to weigh; the others are weighed too when it is left out.
 */
export async function weighVantages(
  tx: Transaction,
  { plan, now, only }: { plan: Plan; now: number; only?: string },
): Promise<boolean> {
  const states = (await readVantageStates(tx)).filter((state) => speaks(state, now));
  let testimonies = await testify(tx, { plan, now });
  let changed = false;
  for (const { slug, doubtedSince } of states) {
    if (only !== undefined && slug !== only) continue;
    const isDoubted = doubtedSince !== null;
    const isDoubtful = doubtOf(slug, testimonies, { isDoubted, now }) === "doubtful";
    if (isDoubtful === isDoubted) continue;
    await saveDoubt(tx, slug, isDoubtful ? now : undefined);
    testimonies = testimonies.map((testimony) =>
      testimony.vantage === slug ? { ...testimony, healthy: !isDoubtful } : testimony,
    );
    changed = true;
  }
  return changed;
}

/** Weighs a vantage after it has told of failures, before anybody is accused of them. Were its votes taken or given back? */
export const weighVantage = (
  tx: Transaction,
  slug: string,
  { votes, plan, now }: { votes: readonly VoteChange[]; plan: Plan; now: number },
): Promise<boolean> =>
  votes.some(({ kind, after }) => kind === "availability" && after.failures > 0)
    ? weighVantages(tx, { plan, now, only: slug })
    : Promise.resolve(false);

/** Who is silent, or has lost its network altogether, says nothing to be weighed. */
const speaks = ({ lastSeenAt, isolatedSince }: VantageState, now: number) =>
  lastSeenAt !== null && now - lastSeenAt <= silentForMs && isolatedSince === null;
