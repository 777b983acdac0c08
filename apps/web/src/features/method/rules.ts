/** The rules of judgement, in the order in which they are told. */
export const rules = [
  "down",
  "slow",
  "verdict",
  "fresh",
  "late",
  "reopened",
  "flapping",
  "ourselves",
  "together",
  "findings",
  "releases",
  "ranking",
] as const;
