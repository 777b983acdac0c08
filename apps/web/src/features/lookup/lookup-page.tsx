import { shown } from "@heliograph/core";
import { PageTitle } from "../../components/page-title.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { LookupAnswer } from "./lookup-answer.tsx";
import { LookupForm } from "./lookup-form.tsx";

type LookupPageProps = {
  /** What was typed. */
  wanted: string | undefined;
  /** Why it was not looked up. */
  refusal: { status: number; message: string } | undefined;
};

/** Answers who has a module or a version of it; the form works without script. */
export function LookupPage({ wanted, refusal }: LookupPageProps) {
  const { t } = useTranslation();
  return (
    <div className="page-width pt-10 pb-16">
      <h1 className="text-2xl font-semibold tracking-tight">{t("lookup.title")}</h1>
      <p className="mt-1 text-muted">{t("lookup.intro")}</p>
      <LookupForm wanted={wanted} invalid={refusal?.status === 400} />
      {wanted !== undefined && refusal === undefined ? (
        <LookupAnswer wanted={wanted} />
      ) : (
        <PageTitle title={t("lookup.title")} description={t("lookup.description")} />
      )}
      {refusal !== undefined && (
        <div id="lookup-refusal" className="mt-6">
          <p className="text-lg/snug font-medium">
            {t(refusal.status === 400 ? "lookup.invalid" : "lookup.busy")}
          </p>
          {refusal.status === 400 && (
            <p lang="en" className="mt-1 max-w-prose wrap-anywhere">
              {shown(refusal.message)}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
