import { createHash } from "node:crypto";
import type { Maintenance } from "@heliograph/core";

/** Names one stretch of maintenance for good: by what it is of, when it begins, and when it was announced. */
export const maintenanceId = ({ mirrors, startsAt, announcedAt }: Maintenance): string =>
  createHash("sha256")
    .update(JSON.stringify([mirrors, startsAt, announcedAt]))
    .digest("hex")
    .slice(0, 12);
