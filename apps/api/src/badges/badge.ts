import type { State } from "@heliograph/core";

/** What a badge can tell of a mirror. */
export const metrics = ["status", "uptime", "latency", "freshness", "integrity"] as const;
export type Metric = (typeof metrics)[number];

/** What a badge says, and as what it looks: a state, or a figure that nobody has judged. */
export type Badge = { label: string; message: string; look: State | "measured" };
