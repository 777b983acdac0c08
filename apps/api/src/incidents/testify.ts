import type { RoleOf, Testimony } from "@heliograph/core";
import { readTestimonies, type Transaction } from "@heliograph/db";
import { everyMirror, type Plan } from "../plan/plan.ts";

/** The kind of check that tells whether a mirror answers. */
const kind = "availability";

/** What all vantages say of all mirrors now. */
export async function testify(
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
): Promise<Testimony[]> {
  const everyMs = plan.everyMs.get(kind);
  if (everyMs === undefined) return [];
  return readTestimonies(tx, { mirrorIds: everyMirror(plan), kind, everyMs, now });
}

/** What each mirror of a plan is for. */
export function roleIn({ targets }: Plan): RoleOf {
  const roles = new Map([...targets.values()].map(({ id, role }) => [id, role]));
  return (mirrorId) => roles.get(mirrorId);
}
