import { hours, mergeHistograms, percentile } from "@heliograph/core";
import type { Proxy, VantageRuns } from "@heliograph/db";
import type { ScopedMirror } from "@heliograph/goproxy/chain";
import { isBreach } from "./read-chain-mirrors.ts";
import type { Scope } from "./scopes.ts";

/** A mirror as the vantages of a scope see it; `runs` are those of the last 24 h. */
export function scopedMirror(
  proxy: Proxy,
  { places }: Pick<Scope, "places">,
  runs: readonly VantageRuns[],
): ScopedMirror {
  const vantages = new Set(places.map(({ slug }) => slug));
  const { id, slug, baseUrl, causes } = proxy;
  const latencies = runs.filter(({ mirrorId, vantage }) => mirrorId === id && vantages.has(vantage));
  return {
    slug,
    baseUrl,
    breached: isBreach(causes),
    late: causes.some((cause) => cause === "freshness" || cause === "frozen"),
    working: isWorking(proxy, vantages),
    passesChecksums: passesChecksums(proxy, vantages),
    p50Ms: percentile(mergeHistograms(latencies.map((each) => each.latencies)), 0.5) ?? null,
  };
}

/** Down for everybody is down, and so is down for half of the vantages of a scope whose vote counts. */
function isWorking({ level, vantages: said }: Proxy, vantages: ReadonlySet<string>): boolean | null {
  if (level === "down") return false;
  const down = said.down.filter((vantage) => vantages.has(vantage)).length;
  const others = [...said.up, ...said.degraded].filter((vantage) => vantages.has(vantage)).length;
  if (down + others === 0) return null;
  return down < others;
}

/** What a vantage was told so long before another one says nothing of now. */
const supersededMs = hours(24);

/** Whether every vantage of a scope that was told anything lately was told so; null where none ever was. */
function passesChecksums({ views }: Proxy, vantages: ReadonlySet<string>): boolean | null {
  const told = views.filter(({ vantage }) => vantages.has(vantage));
  const [newest] = told;
  if (newest === undefined) return null;
  return told
    .filter(({ seenAt }) => newest.seenAt - seenAt < supersededMs)
    .every(({ supported }) => supported);
}
