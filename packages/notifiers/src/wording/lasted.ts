import type { Notice } from "@heliograph/core";

/** How long something lasted, or has lasted when it was told; `undefined` of what has no beginning. */
export const lastedMs = ({ startedAt, endedAt, at }: Pick<Notice, "startedAt" | "endedAt" | "at">) =>
  startedAt === null ? undefined : Date.parse(endedAt ?? at) - Date.parse(startedAt);
