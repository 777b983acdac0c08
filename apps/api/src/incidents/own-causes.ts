import { followOwn, ownTroubles, vantageCauses, type OwnCause } from "@heliograph/core";
import {
  coverIncidents,
  newestAbout,
  readOpenOwn,
  readVantageStates,
  saveIncident,
  type StoredOwn,
  type Transaction,
} from "@heliograph/db";
import { listen } from "./listen.ts";

const impaired = "monitoring_impaired";

/** Stands for the site as a whole. */
const site = "";

/**
 * Opens, carries on and quietly ends the incidents of our own looking: vantages that are offline, cut off or doubted, each one trouble
 * whatever it turns into, and too few of them left to judge by, which explains those that are lost with it.
 */
export async function judgeOwnCauses(tx: Transaction, now: number): Promise<void> {
  const listeningSince = await listen(tx, now);
  const { vantages, impairment } = ownTroubles(await readVantageStates(tx), { listeningSince, now });
  const known = await readOpenOwn(tx, [...vantageCauses, impaired]);
  const impairedNow = known.find(({ cause }) => cause === impaired);
  const change = followOwn(impairedNow?.incident, impairment, { severity: "down", now });
  await save(tx, { subject: site, cause: impaired, known: impairedNow, change, now });

  const ofVantages = new Map(
    known.filter(({ cause }) => cause !== impaired).map((own) => [own.subject, own]),
  );
  const troubles = new Map(vantages.map((trouble) => [trouble.slug, trouble]));
  const opened: number[] = [];
  for (const subject of new Set([...ofVantages.keys(), ...troubles.keys()])) {
    const [before, trouble] = [ofVantages.get(subject), troubles.get(subject)];
    const cause = before?.cause ?? trouble?.cause;
    if (cause === undefined) continue;
    const next = followOwn(before?.incident, trouble, { severity: "degraded", now });
    const id = await save(tx, { subject, cause, known: before, change: next, now });
    if (id !== undefined && before === undefined) opened.push(id);
  }
  const explanation = opened.length === 0 ? undefined : await newestAbout(tx, site, impaired);
  if (explanation?.phase === "open") await coverIncidents(tx, opened, explanation.id);
}

async function save(
  tx: Transaction,
  {
    subject,
    cause,
    known,
    change,
    now,
  }: {
    subject: string;
    cause: OwnCause;
    known: StoredOwn | undefined;
    change: ReturnType<typeof followOwn>;
    now: number;
  },
): Promise<number | undefined> {
  if (change === undefined) return undefined;
  return saveIncident(tx, { subject, cause, previous: known?.incident, change, vantages: [], at: now });
}
