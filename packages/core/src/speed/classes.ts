/** How much is fetched at once, in MB of 1,000,000 bytes. */
export const sizeClasses = [1, 10, 30] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** Whether the bytes had lain ready in a cache: told by its headers, or `cold` where nobody of ours had asked for them before. */
export const temperatures = ["cold", "warm", "unknown"] as const;
export type Temperature = (typeof temperatures)[number];
