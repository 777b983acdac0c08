import { curlOf, shown, type Exhibit } from "@heliograph/core";
import { Command } from "../../../components/command.tsx";
import { Dot } from "../../../components/dot.tsx";
import { answerText, requestText } from "../../../lib/exhibit-text.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

/** The exchange that shows how a rule is kept, folded up. */
export function ExhibitFold({ exhibit }: { exhibit: Exhibit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { address, receivedBytes, error } = exhibit;
  const answer = answerText(exhibit);
  return (
    <details className="mt-2 text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
        {t("card.exhibit")}
      </summary>
      <div className="mt-2 grid gap-3">
        <Lines title={t("card.asked")} text={requestText(exhibit)}>
          {shown(address)}
        </Lines>
        {answer === "" ? (
          <p>{t("card.exhibitNone", { error })}</p>
        ) : (
          <Lines title={t("card.answered")} text={answer}>
            {format.bytes(receivedBytes)}
          </Lines>
        )}
      </div>
      <Command title={t("card.again")} line={shown(curlOf(exhibit))} />
    </details>
  );
}

function Lines({ title, text, children }: { title: string; text: string; children: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-muted tabular-nums">
        {title}
        {children !== "" && (
          <>
            <Dot />
            <span translate="no">{children}</span>
          </>
        )}
      </figcaption>
      <pre translate="no" role="group" aria-label={title} tabIndex={0} className="exhibit">
        {text}
      </pre>
    </figure>
  );
}
