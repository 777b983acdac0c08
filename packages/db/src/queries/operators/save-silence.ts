import type { Cause } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { silences } from "../../schema/silences.ts";

/** What is silenced: an incident, or mirrors by their slugs and causes, where undefined stands for all. */
export type SilenceTopic =
  | { incidentId: number; mirrors?: undefined; causes?: undefined }
  | {
      incidentId?: undefined;
      mirrors?: readonly string[] | undefined;
      causes?: readonly Cause[] | undefined;
    };

/** What an operator wants no messages about for a while; times are epoch milliseconds. */
export type NewSilence = {
  topic: SilenceTopic;
  startsAt: number;
  endsAt: number;
  operator: string;
  reason: string;
};

/** Keeps a silence that begins at once. Which number has it? */
export async function saveSilence(
  tx: Transaction,
  { topic: { incidentId, mirrors, causes }, startsAt, endsAt, ...silence }: NewSilence,
): Promise<number> {
  const [row] = await tx
    .insert(silences)
    .values({
      ...silence,
      incidentId: incidentId ?? null,
      mirrors: mirrors === undefined ? null : [...mirrors],
      causes: causes === undefined ? null : [...causes],
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      createdAt: new Date(startsAt),
    })
    .returning({ id: silences.id });
  if (row === undefined) throw new Error("a silence was not kept");
  return row.id;
}
