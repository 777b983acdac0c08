import { cardCauses } from "@heliograph/core";
import { readCertificateSights, readStandings, type Transaction } from "@heliograph/db";
import { press } from "../../incidents/press.ts";
import type { Plan } from "../../plan/plan.ts";
import { clear } from "../integrity/clear.ts";
import type { CardRun } from "./card-run.ts";
import { certificateMemoryMs, chargeCertificates } from "./charge-certificates.ts";
import { chargedKinds, chargeRules } from "./charge-rules.ts";

/**
 * Judges mirrors by what all vantages keep of their rules and certificates, each time that somebody has looked, and follows that
 * into incidents: whatever still stands is found again, so that an incident goes on while runs cannot tell. The verdicts of the mirrors are locked.
 */
export async function followCards(
  tx: Transaction,
  runs: readonly CardRun[],
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  const looks = Map.groupBy(
    runs.filter(({ timely, kind }) => timely && chargedKinds.some((charged) => charged === kind)),
    ({ mirrorId }) => mirrorId,
  );
  const mirrorIds = [...looks.keys()];
  if (mirrorIds.length === 0) return;
  const standings = await readStandings(tx, mirrorIds, chargedKinds);
  const sights = await readCertificateSights(tx, mirrorIds, now - certificateMemoryMs);
  const tlsEveryMs = plan.everyMs.get("tls");
  for (const target of plan.targets.values()) {
    const here = looks.get(target.id);
    if (here === undefined) continue;
    const isHere = ({ mirrorId }: { mirrorId: number }) => mirrorId === target.id;
    const charges = [
      ...chargeRules(target, standings.filter(isHere), { everyMs: plan.everyMs, now }),
      ...(tlsEveryMs === undefined
        ? []
        : chargeCertificates(target, sights.filter(isHere), { everyMs: tlsEveryMs, now })),
    ];
    const at = Math.max(...here.map(({ startedAt }) => startedAt));
    for (const charge of charges) await press(tx, charge, { at, now });
  }
  await clear(tx, mirrorIds, cardCauses, now);
}
