import { saveFinding, type Transaction } from "@heliograph/db";
import { followFound } from "../ingest/integrity/follow-found.ts";
import type { Charge } from "./charge.ts";

/** Keeps what a mirror is charged with, and lets it open the incident of its cause; pressed again, it goes on. It was seen so `at`. */
export async function press(
  tx: Transaction,
  { vantages, since, expected = "", received = "", ...charge }: Charge,
  { at, now }: { at: number; now: number },
): Promise<void> {
  const { mirrorId, cause } = charge;
  const { id } = await saveFinding(tx, {
    ...charge,
    expected,
    received,
    confirmed: true,
    heads: [],
    evidence: null,
    vantageId: null,
    againstMirrorId: null,
    at,
  });
  await followFound(tx, { findingId: id, mirrorId, cause, vantages, at, since }, now);
}
