import { MirrorFailure } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { Meter } from "../inspect/meter.ts";

/** A way out on which no more than so many bytes are taken in all, as a meter counts them. */
export const withinBudget = (meter: Meter, budgetBytes: number): Asker => ({
  get: async (url, options) => {
    const leftBytes = budgetBytes - meter.measures.receivedBytes;
    if (leftBytes <= 0) throw new MirrorFailure("body_too_large", `over ${budgetBytes} bytes in one run`);
    return meter.get(url, { ...options, bodyLimitBytes: Math.min(options.bodyLimitBytes, leftBytes) });
  },
});
