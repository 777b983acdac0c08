import type { StoredHead } from "@heliograph/db";

/** What two heads that contradict each other come to. */
export type Fork = {
  forked: StoredHead;
  /** The one that is believed. */
  kept: StoredHead;
  /** Whose fault it is: of who showed the forked head, or of the log, which has then signed both with its own mouth. */
  blame: "forked" | "log";
  /** Whether we have trusted the forked one until now. */
  misled: boolean;
};

/** How far a head is believed: it contradicts the line of the log, nobody knows, it continues the line, or the log stands for it. */
const [refuted, unknown, continuing, vouchedFor] = [0, 1, 2, 3];

/**
 * Who is to blame for two signed heads that contradict each other. One that the log itself has shown, or that a head of
 * that kind contains, is believed before one that is proved to continue those, that one before what nobody knows, and that
 * before what is a fork already. `shownSize` is how many records the log's line had where the log last showed it itself;
 * without any, 0, nothing is to be believed before anything else.
 */
export function judgeFork([one, other]: readonly [StoredHead, StoredHead], shownSize: number): Fork {
  const [credit, otherCredit] = [creditOf(one, shownSize), creditOf(other, shownSize)];
  if (credit !== otherCredit) {
    const [kept, forked] = credit > otherCredit ? [one, other] : [other, one];
    return { forked, kept, blame: "forked", misled: forked.standing === "consistent" };
  }
  const [kept, forked] = one.standing === "consistent" ? [one, other] : [other, one];
  return { forked, kept, blame: credit === refuted ? "forked" : "log", misled: false };
}

function creditOf({ seenDirectly, standing, size }: StoredHead, shownSize: number): number {
  if (seenDirectly) return vouchedFor;
  if (shownSize === 0 || standing === "doubtful") return unknown;
  if (standing === "forked") return refuted;
  return size <= shownSize ? vouchedFor : continuing;
}
