import type { Run, RunName } from "@heliograph/core";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** The ways to the run before and the one after, of the same check from the same vantage. */
export function Neighbours({ before, after }: Pick<Run, "before" | "after">) {
  const { t } = useTranslation();
  if (before === null && after === null) return null;
  return (
    <nav aria-label={t("run.neighbours")} className="mt-10 flex flex-wrap justify-between gap-x-6">
      {before === null ? <span /> : <Way run={before} word={`← ${t("run.before")}`} />}
      {after !== null && <Way run={after} word={`${t("run.after")} →`} />}
    </nav>
  );
}

function Way({ run, word }: { run: RunName; word: string }) {
  const { i18n } = useTranslation();
  return (
    <a
      href={pathOf(localeOf(i18n.language), { run })}
      className="inline-flex min-h-11 items-center text-link hover:underline"
    >
      {word}
    </a>
  );
}
