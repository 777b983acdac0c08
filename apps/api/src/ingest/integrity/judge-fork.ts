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

/** How far a head is believed: against what the log itself has shown, for all that is known, or because of it. */
const [refuted, unknown, vouchedFor] = [0, 1, 2];

/**
 * Who is to blame for two signed heads that contradict each other. One that the log itself has shown, or that a head of
 * that kind contains, is believed before one that only mirrors have shown, and that one before what is a fork already.
 */
export function judgeFork(
  [one, other]: readonly [StoredHead, StoredHead],
  trusted: StoredHead | undefined,
): Fork {
  const [credit, otherCredit] = [creditOf(one, trusted), creditOf(other, trusted)];
  if (credit !== otherCredit) {
    const [kept, forked] = credit > otherCredit ? [one, other] : [other, one];
    return { forked, kept, blame: "forked", misled: forked.standing === "consistent" };
  }
  const [kept, forked] = one.standing === "consistent" ? [one, other] : [other, one];
  return { forked, kept, blame: credit === refuted ? "forked" : "log", misled: false };
}

function creditOf({ seenDirectly, standing }: StoredHead, trusted: StoredHead | undefined): number {
  if (seenDirectly) return vouchedFor;
  if (trusted?.seenDirectly !== true || standing === "doubtful") return unknown;
  return standing === "consistent" ? vouchedFor : refuted;
}
