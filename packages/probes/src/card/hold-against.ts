import { grades, type Card, type Facts, type Grade, type Measures } from "@heliograph/core";
import { Interview, subjectsAround, type Hearing } from "@heliograph/goproxy";
import { parseVerifierKey } from "@heliograph/sumdb";
import { Meter } from "../inspect/meter.ts";
import type { Sight, Task } from "../probe.ts";

/** Interviews a mirror at a polite pace, and fills a card by what it says. */
export async function holdAgainst(
  fill: (hearing: Hearing) => Promise<Card>,
  { check, canary, log, memory, outbound, paceMs, signal }: Task,
): Promise<Sight> {
  const startedAt = performance.now();
  const meter = new Meter(outbound, (bytes) => memory.mirror(check.mirror).spend(bytes, Date.now()));
  const interview = new Interview({
    outbound: memory.rests.heededBy(meter),
    baseUrl: check.baseUrl,
    paceMs,
    signal,
  });
  const card = await fill({
    interview,
    subjects: subjectsAround(canary),
    logName: log === null ? undefined : parseVerifierKey(log.key).name,
  });
  const measures = {
    ...meter.measures,
    ...countsOf(card),
    totalMs: Math.round(performance.now() - startedAt),
  };
  return { measures, facts: factsOf(card), card };
}

/** How many rules have each grade. */
const countsOf = (card: Card): Measures =>
  Object.fromEntries(grades.map((grade) => [`${camel(grade)}Count`, ruledBy(card, grade).length]));

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The rules that are not kept, by name. */
function factsOf(card: Card): Facts {
  const failed = ruledBy(card, "fail").join(" ");
  const warned = ruledBy(card, "warn").join(" ");
  return { ...(failed !== "" && { failed }), ...(warned !== "" && { warned }) };
}

const ruledBy = (card: Card, grade: Grade) =>
  card.filter((one) => one.grade === grade).map(({ rule }) => rule);
