/** How the runs of one vantage that ended at one address went. */
export type NodeRuns = { address: string; vantage: string; runs: number; failed: number };

/** Fewer runs than these say nothing of a node. */
const fewestRuns = 3;

/** A node is bad where at least this share of its runs fails, and well where no more than this does. */
const badShare = 1 / 2;
const wellShare = 1 / 10;

/**
 * The address that fails while all others work, by the runs of a stretch of time; `undefined` where there is no such one.
 * A vantage that reaches one address alone cannot tell that address from its own way there, so it takes two of those, or one
 * that reaches other addresses well; and nobody may reach the address well.
 */
export function aloneBad(counted: readonly NodeRuns[]): string | undefined {
  const nodes = Map.groupBy(counted.filter(isTelling), ({ address }) => address);
  if (nodes.size < 2) return undefined;
  const bad = [...nodes].filter(([, seen]) => seen.every(isBad));
  const [only] = bad;
  if (only === undefined || bad.length > 1) return undefined;
  const [address, seen] = only;
  const others = [...nodes.values()].flat().filter((one) => one.address !== address);
  if (!others.every(isWell)) return undefined;
  const reachesOthers = seen.some(({ vantage }) => others.some((other) => other.vantage === vantage));
  return reachesOthers || seen.length > 1 ? address : undefined;
}

const isTelling = ({ runs }: NodeRuns) => runs >= fewestRuns;
const isBad = ({ runs, failed }: NodeRuns) => failed >= runs * badShare;
const isWell = ({ runs, failed }: NodeRuns) => failed <= runs * wellShare;
