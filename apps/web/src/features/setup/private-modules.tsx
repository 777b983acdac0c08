import { shown } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { nothing } from "./choices.tsx";
import { patternExamples, type PatternExamples } from "./pattern-examples.ts";

/** Which modules are private, and what the patterns for them cover. */
export function PrivateModules({ patterns }: { patterns: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <label htmlFor="setup-private" className="font-medium">
        {t("setup.private.label")}
      </label>
      <p id="setup-private-hint" className="mb-2 max-w-prose text-sm text-pretty text-muted">
        {t("setup.private.hint")}
      </p>
      <input
        id="setup-private"
        name="private"
        type="text"
        value={patterns}
        onChange={nothing}
        placeholder={t("setup.private.example")}
        maxLength={2_048}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        translate="no"
        aria-describedby="setup-private-hint setup-private-covers"
        className="field w-full"
      />
      <ul id="setup-private-covers" className="mt-2 grid gap-1 text-sm">
        {patternExamples(patterns).map((examples) => (
          <li key={examples.pattern} className="text-pretty wrap-anywhere">
            <Coverage examples={examples} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Coverage({ examples }: { examples: PatternExamples }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pattern = shown(examples.pattern);
  const covered = format.names(examples.covered.map(shown));
  const missed = format.names(examples.missed.map(shown));
  if (/\s/.test(examples.pattern)) return t("setup.private.space", { pattern });
  if (covered === "") return t("setup.private.coversNothing", { pattern, missed });
  if (missed === "") return t("setup.private.coversAll", { pattern, covered });
  return t("setup.private.covers", { pattern, covered, missed });
}
