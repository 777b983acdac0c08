import { shown, tlsRules, type ShownFinding } from "@heliograph/core";
import { useConformanceWords } from "../mirror/conformance/use-conformance-words.ts";
import { useTlsWords } from "../mirror/tls/use-tls-words.ts";

/** Says what a finding is about: a rule is called by its title. */
export function useSubject(): (finding: Pick<ShownFinding, "cause" | "subject">) => string {
  const conformanceWords = useConformanceWords();
  const tlsWords = useTlsWords();
  return ({ cause, subject }) => {
    if (cause !== "conformance") return shown(subject);
    const wordsOf = Object.hasOwn(tlsRules, subject) ? tlsWords : conformanceWords;
    return shown(wordsOf(subject).title);
  };
}
