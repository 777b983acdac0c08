import { leftOf } from "../facts.ts";
import { broken, inapplicable, ofEachChain, passed, warned } from "../judgement.ts";

const warnBelow = 1 / 3;
const failBelow = 1 / 6;

/** Judged by the share of the lifetime that is left, because lifetimes go from six days to a year and more. */
export default ofEachChain(({ leaf: { x509 } }, { now }) => {
  const left = leftOf(x509, now);
  if (left < 0 || left > 1) return inapplicable("it is not valid now");
  const detail = `${Math.floor(left * 100)} % of its lifetime is left, until ${x509.validToDate.toISOString()}`;
  if (left < failBelow) return broken(detail);
  return left < warnBelow ? warned(detail) : passed(detail);
});
