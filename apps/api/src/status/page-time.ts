import { minutes } from "@heliograph/core";
import type { PageTime } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";

/** The moment at which a page is read, with what tells fresh from stale in it. */
export const pageTime = ({ everyMs }: Plan, now: number): PageTime => ({
  now,
  everyMs: everyMs.get("availability") ?? minutes(1),
});
