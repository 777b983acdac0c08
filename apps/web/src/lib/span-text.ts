import { seconds, type ShownSpan } from "@heliograph/core";
import { units, type Translate } from "@heliograph/core/messages";

/**
 * Says between which two lengths of time the truth lies: "2–5 min". The lower one is rounded down and the upper one up,
 * so that it still does; `undefined` where neither is known.
 */
export function createSpanText(t: Translate): (span: ShownSpan) => string | undefined {
  const inUnit = ({ key, amount }: ReturnType<typeof measured>) => t(key, { count: amount });
  return ({ atLeastMs, atMostMs }) => {
    const least = atLeastMs === null || atLeastMs < seconds(1) ? undefined : measured(atLeastMs, Math.floor);
    if (atMostMs === null) return least && t("span.atLeast", { from: inUnit(least) });
    if (atMostMs < seconds(1)) return t("span.atOnce");
    const most = measured(atMostMs, Math.ceil);
    if (least === undefined) return t("span.atMost", { to: inUnit(most) });
    if (least.key !== most.key) return t("span.range", { from: inUnit(least), to: inUnit(most) });
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
