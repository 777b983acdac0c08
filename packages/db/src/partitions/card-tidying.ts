import type { SQL } from "drizzle-orm";
import { days } from "@heliograph/core";
import { certificates } from "../schema/certificates.ts";
import { gradeChanges, grades } from "../schema/grades.ts";
import { transfers } from "../schema/transfers.ts";
import { older } from "./older.ts";

/** For how long it is kept what was fetched in bulk and how fast: the longest range that is shown. */
const transferMs = days(90);

/** For how long it is kept how rules came to be kept and broken: a year and a month. */
const changeMs = days(400);

/** A rule that a vantage could tell nothing of, and a certificate that it was not shown, for so long is forgotten. */
const unseenMs = days(400);

/** The statements that delete what is known of speed, cards and certificates and is too old, each a batch at a time. */
export const cardTidying = (now: number): SQL[] => [
  older(transfers, "scheduled_at", now - transferMs),
  older(gradeChanges, "at", now - changeMs),
  older(grades, "looked_at", now - unseenMs),
  older(certificates, "last_seen_at", now - unseenMs),
];
