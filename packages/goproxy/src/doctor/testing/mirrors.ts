import type { ChainMirror } from "@heliograph/core";

/** A mirror with nothing against it. */
export const watched: ChainMirror = {
  slug: "goproxy-cn",
  name: "goproxy.cn",
  baseUrl: "https://goproxy.cn",
  role: "mirror",
  level: "up",
  counts: { ok: 10_000, degraded: 0, failed: 0, unknown: 0 },
  p50Ms: 40,
  proxiesChecksums: true,
  refusesChecksums: false,
  breached: false,
};

/** A mirror of another host, of which something is known. */
export const other = (about: Partial<ChainMirror>): ChainMirror => ({
  ...watched,
  slug: "other",
  name: "Other",
  baseUrl: "https://other.example/go",
  ...about,
});
