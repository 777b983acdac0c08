import { days } from "@heliograph/core";

/** How high a bar is, in CSS pixels. */
const barHeight = 32;

/** How high the trouble of a day stands in its bar, in CSS pixels: its share of the day, and enough to be seen. */
export const troubleHeight = (incidentMs: number) =>
  Math.min(barHeight, Math.max(4, Math.round((incidentMs / days(1)) * barHeight)));
