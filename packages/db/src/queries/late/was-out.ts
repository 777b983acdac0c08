import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { pageKind } from "../mirrors/page-kind.ts";
import type { LateSpan } from "./note-lateness.ts";

/** Is it known that a mirror was out at some time of a stretch? */
export async function wasOut(tx: Transaction, { mirrorId, startsAt, endsAt }: LateSpan): Promise<boolean> {
  const [known] = await tx
    .select({ id: incidents.id })
    .from(incidents)
    .where(
      and(
        eq(incidents.mirrorId, mirrorId),
        eq(incidents.cause, pageKind),
        lte(incidents.startedAt, new Date(endsAt)),
        or(isNull(incidents.endedAt), gte(incidents.endedAt, new Date(startsAt))),
      ),
    )
    .limit(1);
  return known !== undefined;
}
