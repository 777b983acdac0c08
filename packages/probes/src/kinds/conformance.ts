import { grades, hours, minutes, type Card, type Facts, type Measures } from "@heliograph/core";
import { fillCard, Interview, subjectsAround } from "@heliograph/goproxy";
import { parseVerifierKey } from "@heliograph/sumdb";
import { Meter } from "../inspect/meter.ts";
import { defineProbe } from "../probe.ts";

/** Holds a mirror against the rules of the protocol, each with the exchange that shows how it is kept. */
export default defineProbe({
  kind: "conformance",
  title: { en: "Conformance", "zh-CN": "协议合规" },
  roles: ["mirror", "upstream"],
  everyMs: hours(6),
  timeoutMs: minutes(5),
  byteBudget: 16 * 1_024 * 1_024,
  retries: "sparing",
  atLength: true,
  atOnce: 4,
  async run({ check, canary, log, memory, outbound, paceMs, signal }) {
    const startedAt = performance.now();
    const meter = new Meter(outbound, (bytes) => memory.mirror(check.mirror).spend(bytes, Date.now()));
    const interview = new Interview({
      outbound: memory.rests.heededBy(meter),
      baseUrl: check.baseUrl,
      paceMs,
      signal,
    });
    const card = await fillCard({
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
  },
});

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

const ruledBy = (card: Card, grade: Card[number]["grade"]) =>
  card.filter((one) => one.grade === grade).map(({ rule }) => rule);
