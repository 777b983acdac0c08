import type { ShownSpan } from "@heliograph/core";
import type { Voice } from "./voice.ts";

/** The longest of a span, rounded up: "5 min"; `undefined` where it is not known. */
export function atMostText({ time }: Voice, { atMostMs }: ShownSpan): string | undefined {
  return atMostMs === null ? undefined : time.duration(Math.ceil(atMostMs / 1_000) * 1_000);
}
