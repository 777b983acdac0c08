import {
  mergeDeliveries,
  readDeliveries,
  readLines,
  withdrawDeliveries,
  type ToldIncident,
  type Transaction,
  type UntoldChange,
} from "@heliograph/db";
import { insertOrHandOver } from "./hand-over.ts";
import { lateDigests } from "./late-digests.ts";
import { mergeNotices } from "./merge.ts";
import { repliesTo, type Reply } from "./replies.ts";
import type { Telling } from "./telling.ts";
import { toldKind } from "./told-kind.ts";

/** The incidents that have changed, and what settles whom to tell. */
type Settling = { incidents: ReadonlyMap<number, ToldIncident>; telling: Telling };

/** Queues a delivery of each change for each channel that is to hear of it. */
export async function queueChanges(
  tx: Transaction,
  changes: readonly UntoldChange[],
  settling: Settling,
): Promise<void> {
  const { incidents, telling } = settling;
  const late = [...incidents.values()].filter((incident) => incident.late);
  await insertOrHandOver(tx, lateDigests(late, telling), telling.now);
  const lateIds = new Set(late.map(({ id }) => id));
  for (const wave of wavesOf(changes.filter(({ incidentId }) => !lateIds.has(incidentId)))) {
    await queueWave(tx, wave, settling);
  }
}

/** The changes in turns, each with one of an incident at most, because what is told next depends on what was told before. */
function wavesOf(changes: readonly UntoldChange[]): UntoldChange[][] {
  const waves: UntoldChange[][] = [];
  for (const each of Map.groupBy(changes, ({ incidentId }) => incidentId).values()) {
    for (const [turn, change] of each.entries()) (waves[turn] ??= []).push(change);
  }
  return waves;
}

async function queueWave(
  tx: Transaction,
  wave: readonly UntoldChange[],
  { incidents, telling }: Settling,
): Promise<void> {
  const told = await readLines(
    tx,
    wave.map(({ incidentId }) => incidentId),
  );
  const lines = Map.groupBy(told, ({ incidentId }) => incidentId);
  const replies = wave.flatMap((change) => {
    const [kind, incident] = [toldKind(change.kind), incidents.get(change.incidentId)];
    if (kind === undefined || incident === undefined) return [];
    return repliesTo(change, { kind, incident, line: lines.get(incident.id) ?? [], telling });
  });
  const meant = replies.flatMap(({ unlasting }) => unlasting);
  const withdrawn = new Set(
    await withdrawDeliveries(tx, meant, { reason: "it did not last", now: telling.now }),
  );
  const said = replies.filter(
    ({ unlasting }) => unlasting.length === 0 || unlasting.some((id) => !withdrawn.has(id)),
  );
  const rows = said.map(({ row }) => row);
  await insertOrHandOver(tx, rows, telling.now);
  for (const reply of said) await sayHeld(tx, reply, telling.now);
}

/** Lets what was kept back be said by what comes after. */
async function sayHeld(tx: Transaction, { row, held }: Reply, now: number): Promise<void> {
  if (held.length === 0) return;
  const notices = (await readDeliveries(tx, held)).map(({ notice }) => notice);
  await mergeDeliveries(tx, held, { into: row.id, notice: mergeNotices([...notices, row.notice]), now });
}
