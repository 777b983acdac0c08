import type { Case, Check } from "./case.ts";
import { checkChecksums } from "./checks/checksums.ts";
import { checkGoVersion } from "./checks/go-version.ts";
import { checkHabits } from "./checks/habits.ts";
import { checkList } from "./checks/list.ts";
import { checkMirrors } from "./checks/mirrors.ts";
import { checkPatterns } from "./checks/patterns.ts";
import { checkPlaces } from "./checks/places.ts";
import { checkPrivacy } from "./checks/privacy.ts";
import { checkSeparators } from "./checks/separators.ts";
import { checkSymptoms } from "./checks/symptoms.ts";
import { checkUrls } from "./checks/urls.ts";
import type { Advice, Diagnosis, Knowledge } from "./diagnosis.ts";
import { adviceSeverities, doctorRules } from "./doctor-rules.ts";
import { withoutPasswords } from "./mask.ts";
import { readText } from "./reading/read-text.ts";

const checks: readonly Check[] = [
  checkSymptoms,
  checkPlaces,
  checkList,
  checkUrls,
  checkSeparators,
  checkMirrors,
  checkPrivacy,
  checkPatterns,
  checkChecksums,
  checkGoVersion,
  checkHabits,
];

/** Longest excerpt, in characters. */
const excerptLimit = 400;

/** Finds what is wrong with settings of the go command, and what its failures come from. No text makes it fail, and no password leaves it. */
export function diagnose(text: string, knowledge: Knowledge = { mirrors: [] }): Diagnosis {
  const subject: Case = { ...readText(withoutPasswords(text)), knowledge };
  const found = new Map<string, Advice>();
  for (const advice of checks.flatMap((check) => check(subject))) {
    const key = JSON.stringify([advice.rule, advice.values, advice.fix]);
    if (!found.has(key)) found.set(key, { ...advice, excerpt: shortened(advice.excerpt) });
  }
  return {
    read: {
      settings: subject.settings.map(({ name, value, form }) => ({ name, value: shortened(value), form })),
      errors: subject.symptoms.map(({ line }) => shortened(line)),
      modules: subject.modules,
    },
    findings: [...found.values()].toSorted((one, other) => rankOf(one) - rankOf(other)),
  };
}

const rankOf = ({ severity, rule }: Advice) =>
  adviceSeverities.indexOf(severity) * doctorRules.length + doctorRules.indexOf(rule);

const shortened = (text: string) => (text.length <= excerptLimit ? text : `${text.slice(0, excerptLimit)}…`);
