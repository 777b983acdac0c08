import { formatGoproxy } from "./goproxy-list.ts";

/** How many mirrors are tried as the first and as the second of a chain. */
const mostPaired = 4;

/**
 * A chain of these proxies with the origin at its end. Every separator is a pipe: what passes *not found* passes an outage
 * too, and as every byte is proved wherever it comes from, a comma would keep nothing but a stopped build.
 */
export const pipedChain = (proxies: readonly string[]) =>
  formatGoproxy([...proxies, "direct"].map((source) => ({ source, fallBackOnAnyError: true })));

/** Chains of any two of the best, in either order; `ranked` is best first. */
export function pairedChains(ranked: readonly string[]): string[] {
  const best = ranked.slice(0, mostPaired);
  return best.flatMap((first) =>
    best.filter((second) => second !== first).map((second) => pipedChain([first, second])),
  );
}
