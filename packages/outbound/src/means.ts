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
  /** Whether an operator has opened every one of these addresses at this port. */
  isOpened: (addresses: readonly string[], port: number) => boolean;
  resolver: Resolver;
  secureContext: SecureContext;
};
