/** Upper edges of the columns of latency × throughput, in milliseconds to the first byte; what is slower has a column of its own. */
export const ttfbEdgesMs = [50, 100, 200, 400, 800, 1_600, 3_200] as const;

/** Lower edges of the rows, in Mbit/s; what is slower has a row of its own, below. */
export const rateEdgesMbps = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64] as const;

/** How many columns and rows there are. */
export const columnCount = ttfbEdgesMs.length + 1;
export const rowCount = rateEdgesMbps.length + 1;

/** The column of a time to first byte, from 0 on the left, where the fast ones are. */
export const columnOf = (ttfbMs: number) => ttfbEdgesMs.filter((edge) => ttfbMs >= edge).length;

/** The row of a rate, from 0 at the bottom, where the slow ones are. */
export const rowOf = (mbps: number) => rateEdgesMbps.filter((edge) => mbps >= edge).length;
