import type { SecureContext } from "node:tls";
import type { Gate } from "./gate.ts";
import type { Guard } from "./guard.ts";
import type { Limits } from "./limits.ts";
import type { Resolver } from "./resolver.ts";

/** What requests are made with. */
export type Means = {
  userAgent: string;
  limits: Limits;
  gate: Gate;
  guard: Guard;
  resolver: Resolver;
  secureContext: SecureContext;
};
