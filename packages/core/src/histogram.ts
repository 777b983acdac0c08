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
  const rank = Math.max(1, Math.ceil(share * countOf(histogram)));
  let seen = 0;
  for (const [bucket, count] of pairs(histogram)) {
    seen += count;
    if (seen >= rank) return 2 ** ((bucket - 0.5) / bucketsPerDoubling);
  }
  return undefined;
}

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
