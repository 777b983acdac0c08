import { sql } from "drizzle-orm";
import type { Observation } from "@heliograph/core";

/** An observation of a known mirror; its times are already corrected for the prober's clock. */
export type ObservationRow = Omit<Observation, "mirror"> & { mirrorId: number };

/** Many observations as one parameter: the columns of a `json_to_recordset`, in quotes as JSON spells them. */
export const observationColumns = sql.raw(
  `"mirrorId" integer, kind text, "scheduledAt" timestamptz, attempt integer, "startedAt" timestamptz,
   outcome text, error text, measures jsonb, facts jsonb, detail text`,
);
