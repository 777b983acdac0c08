import type { Chains } from "@heliograph/core";
import { readRecommendations } from "@heliograph/db";
import type { Services } from "../services.ts";
import { readChainMirrors } from "./read-chain-mirrors.ts";
import { readChainSummaries } from "./read-chain-summaries.ts";

/** The chains under watch, the mirrors to build others of, and what is recommended. */
export async function readChainsPage({
  database,
  site,
  plan,
  now,
}: Pick<Services, "database" | "site" | "plan" | "now">): Promise<Chains> {
  const at = now();
  const [chains, mirrors, recommendations] = await Promise.all([
    readChainSummaries(database, { plan, now: at }),
    readChainMirrors(database, { plan, now: at }),
    readRecommendations(database, { now: at }),
  ]);
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    chains: chains.map(({ summary }) => summary),
    mirrors,
    recommendations,
  };
}
