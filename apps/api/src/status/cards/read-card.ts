import { agreedGrade, cardRules, type CardKind, type MirrorCard, type ShownRule } from "@heliograph/core";
import { readGradeChanges, readGrades, readMirrorName } from "@heliograph/db";
import type { Services } from "../../services.ts";

const mostChanges = 100;

/** What cards are read from. */
export type CardServices = Pick<Services, "database" | "site" | "plan" | "now">;

/** How a mirror keeps the rules of a card, with its number; `undefined` when there is no mirror of that name. */
export async function readCard(
  { slug, kind }: { slug: string; kind: CardKind },
  { database, site, plan, now }: CardServices,
): Promise<{ mirrorId: number; at: number; card: MirrorCard } | undefined> {
  const found = await readMirrorName(database, slug);
  if (found === undefined) return undefined;
  const { id: mirrorId, ...mirror } = found;
  const at = now();
  const [grades, changes] = await Promise.all([
    readGrades(database, { mirrorId, kind }),
    readGradeChanges(database, { mirrorId, kind, limit: mostChanges }),
  ]);
  const rules = Object.keys(cardRules[kind]).flatMap((rule) => {
    const vantages = grades.get(rule);
    return vantages === undefined ? [] : [shownRule(rule, vantages)];
  });
  const looks = rules.flatMap(({ vantages }) => vantages.map(({ lookedAt }) => lookedAt));
  return {
    mirrorId,
    at,
    card: {
      asOf: new Date(at).toISOString(),
      demonstration: site.demonstration,
      mirror,
      kind,
      everyMs: plan.targets.has(slug) ? (plan.everyMs.get(kind) ?? null) : null,
      lookedAt: looks.toSorted().at(-1) ?? null,
      rules,
      changes,
    },
  };
}

function shownRule(rule: string, vantages: ShownRule["vantages"]): ShownRule {
  const grade = agreedGrade(vantages.map((said) => said.grade));
  const agreeing = vantages.filter((said) => said.grade === grade);
  const since = agreeing.map((said) => said.since).toSorted()[0] ?? "";
  return { rule, grade, since, vantages };
}
