import type { FreshnessMemory } from "./freshness-memory.ts";
import type { Mirror } from "./replies.ts";

/** Where a run's questions go, and what is remembered of the mirror that answers them. */
export type Around = { mirror: Mirror; memory: FreshnessMemory };
