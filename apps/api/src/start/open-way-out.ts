import type { Site } from "@heliograph/config";
import { userAgentOf } from "@heliograph/core";
import { createOutbound, parseAllowedTarget, type Outbound } from "@heliograph/outbound";
import { version } from "../version.ts";

/** The server's own way out to mirrors, for the little that is not left to probers. */
export const openWayOut = ({
  contact = "",
  allowed_private_targets: allowed,
}: Pick<Site, "contact" | "allowed_private_targets">): Outbound =>
  createOutbound({
    userAgent: userAgentOf({ version, contact }),
    allowedPrivateTargets: allowed.map((target) => parseAllowedTarget(target)),
  });
