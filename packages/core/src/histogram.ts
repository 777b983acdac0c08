/** Buckets per doubling: a bucket is 9 % wide, so a percentile is within 4.5 % of the truth. */
const bucketsPerDoubling = 8;

/**
 * Latencies counted in logarithmic buckets, as `[bucket, count, bucket, count, …]` in rising order of bucket.
 * Bucket `b` holds values in `(2^((b−1)/8), 2^(b/8)]` milliseconds. Two histograms merge by adding counts.
 */
export type Histogram = readonly number[];

/** The bucket that a latency falls into; everything up to a hundredth of a millisecond shares the lowest. */
export const bucketOf = (latencyMs: number) =>
  Math.ceil(Math.log2(Math.max(latencyMs, 0.01)) * bucketsPerDoubling);

const lowestBucket = bucketOf(0);

/** Counts latencies, in milliseconds. */
export function histogramOf(latenciesMs: readonly number[]): Histogram {
  return mergeHistograms(latenciesMs.map((latencyMs) => [bucketOf(latencyMs), 1]));
}

/** Adds histograms up, as if their latencies had been counted together. */
export function mergeHistograms(histograms: readonly Histogram[]): Histogram {
  const counts = new Map<number, number>();
  // A page merges thousands: pairs of their own would cost more than the counting.
  for (const histogram of histograms) {
    for (let at = 0; at + 1 < histogram.length; at += 2) {
      const bucket = histogram[at] ?? 0;
      counts.set(bucket, (counts.get(bucket) ?? 0) + (histogram[at + 1] ?? 0));
    }
  }
  return inOrder(counts);
}

/** The latency, in milliseconds, that a share of the counted ones does not exceed; `undefined` of an empty histogram. */
export function percentile(histogram: Histogram, share: number): number | undefined {
  const bucket = bucketAt(histogram, rankOf(share, countOf(histogram)));
  return bucket === undefined ? undefined : edgeOf(bucket - 0.5);
}

/** The rank of that which a share of so many does not exceed, from 1. */
export const rankOf = (share: number, count: number) => Math.max(1, Math.ceil(share * count));

/** The latencies, in milliseconds, between which the one of a rank lies; `undefined` of a rank that there is not. */
export function boundsAt(histogram: Histogram, rank: number): [atLeast: number, atMost: number] | undefined {
  const bucket = bucketAt(histogram, rank);
  if (bucket === undefined) return undefined;
  return [bucket <= lowestBucket ? 0 : edgeOf(bucket - 1), edgeOf(bucket)];
}

function bucketAt(histogram: Histogram, rank: number): number | undefined {
  if (rank < 1) return undefined;
  let seen = 0;
  for (const [bucket, count] of pairs(histogram)) {
    seen += count;
    if (seen >= rank) return bucket;
  }
  return undefined;
}

const edgeOf = (bucket: number) => 2 ** (bucket / bucketsPerDoubling);

/** How many latencies were counted. */
export const countOf = (histogram: Histogram) => pairs(histogram).reduce((sum, [, count]) => sum + count, 0);

function pairs(histogram: Histogram): [bucket: number, count: number][] {
  const result: [number, number][] = [];
  for (let at = 0; at + 1 < histogram.length; at += 2)
    result.push([histogram[at] ?? 0, histogram[at + 1] ?? 0]);
  return result;
}

const inOrder = (counts: ReadonlyMap<number, number>): Histogram =>
  [...counts].toSorted(([a], [b]) => a - b).flat();
