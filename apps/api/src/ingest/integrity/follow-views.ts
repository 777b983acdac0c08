import { hours, type Finding, type LogView } from "@heliograph/core";
import {
  largestSizeKnown,
  readHead,
  readRivalHeads,
  saveLogView,
  saveSighting,
  type StoredHead,
  type Transaction,
} from "@heliograph/db";
import type { Plan, PlannedLog } from "../../plan/plan.ts";
import { accuseOfFork } from "./accuse-of-fork.ts";
import type { Accusation } from "./accuse.ts";
import { keepHead } from "./keep-head.ts";
import type { Look } from "./look.ts";
import { openSigned } from "./open-signed.ts";
import { relateHeads } from "./relate-heads.ts";

/** For so long a mirror may lack what others have. */
const staleAfterMs = hours(24);

/**
 * Keeps what a run saw of the log: first what its source showed, then heads of others that it related. What is wrong with it?
 */
export async function followViews(
  tx: Transaction,
  look: Look,
  views: readonly LogView[],
  { plan, log }: { plan: Plan; log: PlannedLog },
): Promise<Accusation[]> {
  const accusations: Accusation[] = [];
  for (const [place, view] of views.filter(({ log: name }) => name === log.name).entries()) {
    const shown = place === 0;
    const signed = openSigned(view.head, log.verifier);
    const head = signed && (await keepHead(tx, { log: log.name, look, shown }, signed));
    if (head !== undefined) accusations.push(...(await placeHead(tx, look, { head, view }, { plan, log })));
    if (!shown) continue;
    const stale = await keepView(tx, look, { head, view });
    if (stale !== undefined) accusations.push(accusationOf(look, stale));
  }
  return accusations;
}

/** Relates a head to what it was compared with, and then to all others of its size. */
async function placeHead(
  tx: Transaction,
  look: Look,
  { head, view }: { head: StoredHead; view: LogView },
  { plan, log }: { plan: Plan; log: PlannedLog },
): Promise<Accusation[]> {
  const signed = openSigned(view.against, log.verifier);
  if (signed !== undefined) {
    const against = await keepHead(tx, { log: log.name, look, shown: false }, signed);
    await relateHeads(tx, log.name, [head, against], { proof: view.proof, at: look.at });
  }
  const shown = (await readHead(tx, log.name, head)) ?? head;
  const rivals = await readRivalHeads(tx, log.name, head);
  // Of a fork it is told when it is shown, and not again when others show what it contradicts.
  const rival = byStanding("consistent") ?? byStanding("doubtful");
  return rival === undefined ? [] : accuseOfFork(tx, look, { log: log.name, shown, other: rival }, { plan });

  function byStanding(wanted: StoredHead["standing"]): StoredHead | undefined {
    return rivals.find(({ standing }) => standing === wanted);
  }
}

/** Keeps the view of a source. What is wrong with it when it is too old, or goes back while it is the log itself? */
async function keepView(
  tx: Transaction,
  { vantage, target, at }: Look,
  { head, view }: { head: StoredHead | undefined; view: LogView },
): Promise<Omit<Finding, "against"> | undefined> {
  const { log, supported, refused = false, detail } = view;
  const seen = { mirrorId: target.id, vantageId: vantage.id, at };
  if (head !== undefined) await saveSighting(tx, { ...seen, headId: head.id });
  const { largestBefore } = await saveLogView(tx, {
    ...seen,
    log,
    supported,
    refused,
    head: head ?? null,
    detail,
  });
  if (head === undefined || head.standing === "forked") return undefined;
  const known = await largestSizeKnown(tx, log, at - staleAfterMs);
  if (head.size < known) return staleHead(log, head, `one of ${known} has been known for more than a day`);
  if (target.role === "checksum-database" && head.size < largestBefore)
    return staleHead(log, head, `the log itself has shown one of ${largestBefore} before`);
  return undefined;
}

const staleHead = (log: string, { size, hash }: StoredHead, why: string): Omit<Finding, "against"> => ({
  cause: "log_stale",
  subject: log,
  part: "head",
  detail: `the head of ${log} counts ${size} records; ${why}`,
  expected: "",
  received: `${size} ${hash}`,
  confirmed: true,
  heads: [],
  evidence: null,
});

const accusationOf = ({ target }: Look, finding: Omit<Finding, "against">): Accusation => ({
  mirrorId: target.id,
  compared: true,
  againstMirrorId: null,
  finding,
});
