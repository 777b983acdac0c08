export { parseAllowedTarget, type AllowedTarget } from "./allowed-target.ts";
export type { Answer } from "./answer.ts";
export type { Sink } from "./body.ts";
export type { GetOptions } from "./get.ts";
export { HeaderList } from "./header-list.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export { createOutbound, type Outbound } from "./outbound.ts";
export { retryAfterMs } from "./retry-after.ts";
export { readTarget, type Target } from "./target.ts";
