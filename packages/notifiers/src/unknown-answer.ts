import type { Verdict } from "./result.ts";

/** What an answer with a status of success means that is none the vendor gives: somebody else gave it, as portals and proxies do. */
export const unknownAnswer: Verdict = {
  kind: "retry",
  most: 3,
  reason: "the answer is none that the vendor gives",
  hint: "check_address",
};
