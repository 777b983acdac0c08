import type { MirrorIntegrity } from "@heliograph/core";
import type { State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { integrityVerdict } from "./integrity-verdict.ts";

/** How far a mirror's bytes are proved, in the page's language: a sentence, and the word for it. */
export function useIntegrityVerdict(shown: MirrorIntegrity): {
  state: State;
  word: string;
  sentence: string;
} {
  const { t } = useTranslation();
  const format = useFormat();
  const verdict = integrityVerdict(shown);
  switch (verdict.kind) {
    case "never":
    case "none":
      return { state: "no_data", word: t("state.no_data"), sentence: t(`integrity.${verdict.kind}`) };
    case "all":
    case "some":
    case "refuted": {
      const { kind, looks: count, total } = verdict;
      const values = { count, looks: format.count(count), total: format.count(total) };
      if (kind === "refuted") {
        const word = t("proof.refuted");
        return { state: "major_outage", word, sentence: t("integrity.refuted", values) };
      }
      const word = t(count > 0 ? "proof.verified" : "proof.unproved");
      const state = count > 0 ? "operational" : "no_data";
      return { state, word, sentence: t(`integrity.${kind}`, values) };
    }
  }
}
