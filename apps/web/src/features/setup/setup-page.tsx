import type { Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "../../components/page-title.tsx";
import { chainsQuery } from "../../lib/chains-query.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { Builder } from "./builder.tsx";
import { Course } from "./course.tsx";
import { hopsOf } from "./draft.ts";
import { Notes } from "./notes.tsx";
import { Result } from "./result.tsx";
import { ScopePicker } from "./scope-picker.tsx";
import { SecondOpinion } from "./second-opinion.tsx";
import { useDraft } from "./use-draft.ts";

type SetupPageProps = {
  /** The search of the address, which holds everything that was chosen. */
  search: string;
  vantages: readonly Vantage[];
};

/** Builds a chain and says how to set it up; without script the form asks the server for the same. */
export function SetupPage({ search, vantages }: SetupPageProps) {
  const { t } = useTranslation();
  const { data: chains } = useSuspenseQuery(chainsQuery);
  const { draft, refused, isTouched, follow, show } = useDraft(search, chains);
  const { mirrors } = chains;
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("setup.title")} description={t("setup.description")} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("setup.heading")}</h1>
      <p className="mt-1 max-w-prose text-pretty text-muted">{t("setup.intro")}</p>
      {refused !== undefined && refused.reason !== "empty" && (
        <p role="alert" className="mt-4 max-w-prose wrap-anywhere">
          {t("setup.refused")} <span lang="en">{refused.message}</span>
        </p>
      )}
      <div className="mt-8 grid gap-x-12 lg:grid-cols-2">
        <div>
          <ScopePicker draft={draft} chains={chains} vantages={vantages} />
          <Builder draft={draft} mirrors={mirrors} isTouched={isTouched} onChange={follow} />
        </div>
        <div className="max-lg:mt-10">
          <Course hops={hopsOf(draft)} mirrors={mirrors} />
          <Result draft={draft} onShow={show} />
          <SecondOpinion draft={draft} mirrors={mirrors} />
          <Notes draft={draft} />
        </div>
      </div>
    </div>
  );
}
