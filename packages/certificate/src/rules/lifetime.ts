import { days } from "@heliograph/core";
import { inapplicable, ofEachChain, passed, warned } from "../judgement.ts";

/** The most days that public authorities may give, by when they issue (CA/Browser Forum, Baseline Requirements §6.3.2); the newest first. */
const maximums = [
  { from: Date.UTC(2029, 2, 15), mostDays: 47 },
  { from: Date.UTC(2027, 2, 15), mostDays: 100 },
  { from: Date.UTC(2026, 2, 15), mostDays: 200 },
  { from: Date.UTC(2020, 8, 1), mostDays: 398 },
  { from: Date.UTC(2018, 2, 1), mostDays: 825 },
];

/** The lifetime is no longer than was allowed on the day of issue. */
export default ofEachChain(({ leaf: { x509 }, path }) => {
  if (path.end !== "known") return inapplicable("private authorities may give what they like");
  const [from, until] = [x509.validFromDate.getTime(), x509.validToDate.getTime()];
  const most = maximums.find((one) => one.from <= from)?.mostDays ?? Infinity;
  const givenDays = Math.floor((until - from) / days(1));
  return givenDays > most
    ? warned(`it is given for ${givenDays} days, ${most} are allowed to what is issued on that day`)
    : passed();
});
