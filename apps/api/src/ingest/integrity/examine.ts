import { integrityCauses, seconds, type ProbeKind } from "@heliograph/core";
import { lockLog, type AuthenticatedVantage, type ObservationRow, type Transaction } from "@heliograph/db";
import type { Plan } from "../../plan/plan.ts";
import { byStanding } from "../by-standing.ts";
import { isTimely } from "../record.ts";
import { accuse, type Accusation } from "./accuse.ts";
import { clear } from "./clear.ts";
import { followContents } from "./follow-contents.ts";
import { followFindings } from "./follow-findings.ts";
import { followViews } from "./follow-views.ts";
import type { Look } from "./look.ts";

/** A network that fails now may have failed unnoticed for this long. */
const doubtfulMs = seconds(60);

/** The kinds of checks that look into what a mirror serves; the others see whether it answers, and what is new. */
const lookingInto = new Set<ProbeKind>(["integrity", "log-view"]);

/** Which mirrors did these runs look into? */
export const mirrorsLookedInto = (fresh: readonly ObservationRow[]): number[] =>
  fresh.flatMap(({ kind, mirrorId }) => (lookingInto.has(kind) ? [mirrorId] : []));

/**
 * Keeps what new runs saw of bytes and of the log, and follows it into incidents. The verdicts of the mirrors are locked
 * already, and the log stays locked until the transaction ends: of two batches the later one sees what the earlier one brought.
 */
export async function examine(
  tx: Transaction,
  vantage: AuthenticatedVantage,
  fresh: readonly ObservationRow[],
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  const looks = fresh.toSorted(byStanding(plan)).flatMap((row) => lookOf(row, vantage, { plan, now }) ?? []);
  if (looks.length === 0) return;
  const { log } = plan;
  if (log !== null && looks.some(({ integrity }) => integrity !== undefined)) await lockLog(tx, log.name);
  for (const { look, integrity } of looks) {
    if (integrity === undefined) continue;
    const { contents, views, findings } = integrity;
    const compared = [
      ...(await followContents(tx, look, contents)),
      ...(log === null ? [] : await followViews(tx, look, views, { plan, log })),
    ];
    const reported = await followFindings(tx, look, findings, { plan, log });
    const isReported = reported.some(isProvedFork);
    const accusations = [...compared.filter((one) => !(isReported && isProvedFork(one))), ...reported];
    for (const accusation of accusations) await accuse(tx, look, accusation, now);
  }
  const lookedAt = looks.flatMap(({ look }) => (look.timely ? look.target.id : []));
  if (lookedAt.length > 0) await clear(tx, lookedAt, integrityCauses, now);
}

/** A fork that the prober proves with a bundle is not told a second time by us. */
const isProvedFork = ({ finding: { cause, confirmed } }: Accusation) => cause === "log_forked" && confirmed;

function lookOf(
  row: ObservationRow,
  vantage: AuthenticatedVantage,
  { plan, now }: { plan: Plan; now: number },
): { look: Look; integrity: ObservationRow["integrity"] } | undefined {
  if (!lookingInto.has(row.kind)) return undefined;
  const target = [...plan.targets.values()].find(({ id }) => id === row.mirrorId);
  if (target === undefined) return undefined;
  const at = Date.parse(row.startedAt);
  const { isolatedSince } = vantage;
  const isolated = isolatedSince !== null && at >= isolatedSince - doubtfulMs;
  const look = { vantage, target, kind: row.kind, at, timely: isTimely(row, now), isolated };
  return { look, integrity: row.integrity };
}
