import type { Grade } from "./card.ts";

/** From the worst to what says least. */
const byWeight: readonly Grade[] = ["fail", "warn", "pass", "not-applicable", "unknown"];

/** What most vantages say of a rule that could tell, the worse one on a tie; `unknown` where none could. */
export function agreedGrade(said: readonly Grade[]): Grade {
  const votes = (grade: Grade) => (grade === "unknown" ? 0 : said.filter((one) => one === grade).length);
  return byWeight.reduce((agreed, grade) => (votes(grade) > votes(agreed) ? grade : agreed), "unknown");
}
