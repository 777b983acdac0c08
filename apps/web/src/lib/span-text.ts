import { seconds, type ShownSpan } from "@heliograph/core";
import type { createPhrases } from "./phrases.ts";
import { units } from "./units.ts";

type Phrase = ReturnType<typeof createPhrases>;

/**
 * Says between which two lengths of time the truth lies: "2–5 min". The lower one is rounded down and the upper one up,
 * so that it still does; `undefined` where neither is known.
 */
export function createSpanText(phrase: Phrase): (span: ShownSpan) => string | undefined {
  const inUnit = ({ key, amount }: ReturnType<typeof measured>) => phrase(key, { count: amount });
  return ({ atLeastMs, atMostMs }) => {
    const least = atLeastMs === null || atLeastMs < seconds(1) ? undefined : measured(atLeastMs, Math.floor);
    if (atMostMs === null) return least && phrase("span.atLeast", { from: inUnit(least) });
    if (atMostMs < seconds(1)) return phrase("span.atOnce", {});
    const most = measured(atMostMs, Math.ceil);
    if (least === undefined) return phrase("span.atMost", { to: inUnit(most) });
    if (least.key !== most.key) return phrase("span.range", { from: inUnit(least), to: inUnit(most) });
    if (least.amount === most.amount) return inUnit(most);
    return inUnit({ ...most, amount: `${least.amount}–${most.amount}` });
  };
}

/** A length in its largest unit; below ten of it with one decimal, but for seconds. */
function measured(lengthMs: number, round: (value: number) => number) {
  const { key, unitMs } = units.find((unit) => lengthMs >= unit.unitMs) ?? units[3];
  const stepMs = key === "unit.seconds" || lengthMs >= unitMs * 10 ? unitMs : unitMs / 10;
  return { key, amount: String((round(lengthMs / stepMs) * stepMs) / unitMs) };
}
