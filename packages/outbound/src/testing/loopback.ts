import { MirrorFailure } from "@heliograph/core";
import { parseAllowedTarget } from "../allowed-target.ts";
import type { Limits } from "../limits.ts";
import { createOutbound, type Outbound } from "../outbound.ts";

/** A way out that may reach servers on 127.0.0.1, as tests start them. */
export const loopbackOutbound = (limits: Partial<Limits> = {}): Outbound =>
  createOutbound({
    userAgent: "Heliograph/test",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.1:1024-65535")],
    limits,
  });

/** How a request ended: the class of its failure, or `ok`. */
export async function endOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return "ok";
  } catch (error) {
    if (error instanceof MirrorFailure) return error.reason;
    throw error;
  }
}
