import { cardKinds, type Card, type CardKind, type Certificate } from "@heliograph/core";
import type { Isolation, ObservationRow } from "@heliograph/db";
import { probes } from "@heliograph/probes";
import { cutsOff } from "../cuts-off.ts";
import { timelyMs } from "../record.ts";

/** A run that held a mirror against the rules of a card; times are epoch milliseconds. */
export type CardRun = {
  mirrorId: number;
  kind: CardKind;
  dueAt: number;
  startedAt: number;
  /** False of a late result, which is kept and opens nothing; one that had to wait for its turn at the mirror is not late. */
  timely: boolean;
  card: Card;
  certificates: readonly Certificate[];
};

/** The kind of card that a run is about, if it is about one. */
const cardKindOf = ({ kind }: Pick<ObservationRow, "kind">): CardKind | undefined =>
  cardKinds.find((name) => name === kind);

/** Whether a run tells how rules are kept. */
export const isOfCard = (row: ObservationRow): boolean =>
  cardKindOf(row) !== undefined && row.card !== undefined;

/** The runs that tell how rules are kept, but for those over a network that failed: what is on the way of those is not the mirror. */
export const cardRunsOf = (
  rows: readonly ObservationRow[],
  { isolations, now }: { isolations: readonly Isolation[]; now: number },
): CardRun[] =>
  rows.flatMap((row) => {
    const { mirrorId, card, certificates = [] } = row;
    const kind = cardKindOf(row);
    const startedAt = Date.parse(row.startedAt);
    if (kind === undefined || card === undefined) return [];
    if (isolations.some(cutsOff(startedAt, startedAt + probes[kind].timeoutMs))) return [];
    const dueAt = Date.parse(row.scheduledAt);
    const timely = now - startedAt <= timelyMs;
    return [{ mirrorId, kind, dueAt, startedAt, timely, card, certificates }];
  });
