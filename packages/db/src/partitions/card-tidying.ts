import type { SQL } from "drizzle-orm";
import { certificates } from "../schema/certificates.ts";
import { gradeChanges, grades } from "../schema/grades.ts";
import { transfers } from "../schema/transfers.ts";
import { keptFor } from "./kept-for.ts";
import { older } from "./older.ts";

/** The statements that delete what is known of speed, cards and certificates and is too old, each a batch at a time. */
export const cardTidying = (now: number): SQL[] => [
  older(transfers, "scheduled_at", now - keptFor.transfers),
  older(gradeChanges, "at", now - keptFor.grades),
  older(grades, "looked_at", now - keptFor.grades),
  older(certificates, "last_seen_at", now - keptFor.grades),
];
