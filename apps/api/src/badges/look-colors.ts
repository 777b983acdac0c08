import type { Badge } from "./badge.ts";

/** What a badge's message stands on: dark enough for small white text. */
export const lookColors: Record<Badge["look"], string> = {
  operational: "#1a7f4b",
  degraded: "#8f6100",
  partial_outage: "#a81c1c",
  major_outage: "#a81c1c",
  maintenance: "#3d63dd",
  no_data: "#6b7280",
  measured: "#0b57b0",
};
