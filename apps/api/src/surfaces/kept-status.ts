import type { Mirrors } from "@heliograph/core";
import { statusFreshMs } from "../http/routes/fresh.ts";
import type { Services } from "../services.ts";
import { readStatus } from "../status/read-status.ts";

/** How everything is, read once for all surfaces that are made within a few seconds; never kept when it could not be read. */
export function keptStatus(services: Services): () => Promise<Mirrors> {
  let kept: { reading: Promise<Mirrors>; atMs: number } | undefined;
  return async () => {
    if (kept === undefined || performance.now() - kept.atMs >= statusFreshMs)
      kept = { reading: readStatus(services), atMs: performance.now() };
    const { reading } = kept;
    try {
      return await reading;
    } catch (error) {
      if (kept?.reading === reading) kept = undefined;
      throw error;
    }
  };
}
