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

/**
 * Who is to blame for two signed heads that contradict each other. One that the log itself has shown, or that a head of
 * that kind contains, is believed before one that only mirrors have shown.
 */
export function judgeFork(
  [one, other]: readonly [StoredHead, StoredHead],
  trusted: StoredHead | undefined,
): Fork {
  const isDirect = (head: StoredHead) =>
    head.seenDirectly || (head.standing === "consistent" && trusted?.seenDirectly === true);
  if (isDirect(one) !== isDirect(other)) {
    const [kept, forked] = isDirect(one) ? [one, other] : [other, one];
    return { forked, kept, blame: "forked", misled: forked.standing === "consistent" };
  }
  const [kept, forked] = one.standing === "consistent" ? [one, other] : [other, one];
  return { forked, kept, blame: "log", misled: false };
}
