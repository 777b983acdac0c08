import { cardRules, isQuorum, isStale, type CardKind, type ProbeKind, type TlsRule } from "@heliograph/core";
import type { Standing, Target } from "@heliograph/db";
import type { Charge } from "../../incidents/charge.ts";

/** Fewer runs than this saw a rule kept by chance: it is broken as it always was. */
const fewestKept = 2;

/** The kinds of cards whose broken rules are held against a mirror; how well it caches is its own affair. */
export const chargedKinds = ["conformance", "tls"] as const satisfies readonly CardKind[];

/** The rule that is broken by a certificate that ends soon. */
const expiryRule: TlsRule = "expiry";

/** The rule that is broken by one that has ended. */
const validityRule: TlsRule = "validity";

/**
 * Which rules does a mirror break that it kept before? Told when enough of the vantages that have looked lately saw it in two runs
 * in a row, whatever runs said that could not tell. That a certificate ends soon is told at once, for it does so of itself.
 */
export function chargeRules(
  { id, baseUrl }: Pick<Target, "id" | "baseUrl">,
  standings: readonly Standing[],
  { everyMs, now }: { everyMs: ReadonlyMap<ProbeKind, number>; now: number },
): Charge[] {
  const fresh = withEnded(freshStandings(standings, { everyMs, now }).filter(isKnown));
  return [...Map.groupBy(fresh, ({ kind, rule }) => `${kind} ${rule}`).values()].flatMap(
    (ofRule): Charge[] => {
      const agreeing = ofRule.filter(isBroken);
      const looking = ofRule.filter(({ grade }) => grade !== "not-applicable");
      const [first] = agreeing;
      if (first === undefined || !isQuorum(agreeing.length, looking.length)) return [];
      const { kind, rule, detail } = first;
      const told = {
        mirrorId: id,
        kind,
        detail: detail === "" ? `the rule ${rule} is broken` : detail,
        vantages: agreeing.map(({ vantage }) => vantage),
        since: Math.min(...agreeing.map(({ since }) => since)),
      };
      return isExpiry(first)
        ? [
            {
              ...told,
              cause: "certificate_expiring",
              subject: new URL(baseUrl).hostname,
              part: "certificate",
            },
          ]
        : [{ ...told, cause: "conformance", subject: rule, part: "rule" }];
    },
  );
}

/** Whether this server knows the rule: one that there is no more stays as it was graded last. */
const isKnown = ({ kind, rule }: Standing) => Object.hasOwn(cardRules[kind], rule);

const isExpiry = ({ kind, rule }: Pick<Standing, "kind" | "rule">) => kind === "tls" && rule === expiryRule;

/** A certificate that came to its end does not end soon any more, which is no better. */
const withEnded = (standings: readonly Standing[]): Standing[] =>
  standings.map((standing) => {
    if (!isExpiry(standing) || standing.grade !== "not-applicable" || standing.formerly !== "fail")
      return standing;
    const validity = standings.find(
      ({ kind, rule, vantage }) => kind === "tls" && rule === validityRule && vantage === standing.vantage,
    );
    return validity?.grade === "fail" ? { ...standing, grade: "fail", detail: validity.detail } : standing;
  });

const isBroken = ({ grade, since, lookedAt, keptRuns, ...place }: Standing) =>
  grade === "fail" && (isExpiry(place) || (since < lookedAt && keptRuns >= fewestKept));

/** What those vantages say that have looked lately, at any rule of the card: a rule that they could not tell is as they last saw it. */
function freshStandings(
  standings: readonly Standing[],
  { everyMs, now }: { everyMs: ReadonlyMap<ProbeKind, number>; now: number },
): Standing[] {
  const looks = Map.groupBy(standings, ({ kind, vantage }) => `${kind} ${vantage}`);
  return [...looks.values()].flatMap((ofVantage) => {
    const lookedAt = Math.max(...ofVantage.map((standing) => standing.lookedAt));
    const kind = ofVantage[0]?.kind;
    const interval = kind && everyMs.get(kind);
    return interval !== undefined && !isStale(lookedAt, { now, everyMs: interval }) ? ofVantage : [];
  });
}
