import type { Form } from "@heliograph/goproxy/setup";
import { useId, useState } from "react";
import { Command } from "../../components/command.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** Settings in one form; once they are copied, how to see that they took effect comes to the fore. */
export function Written({ form: { id, text, check, undo } }: { form: Extract<Form, { text: string }> }) {
  const { t } = useTranslation();
  const place = useId();
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
  return (
    <>
      <div className="mb-1 flex items-baseline justify-between gap-x-4 text-sm">
        <p className="text-pretty text-muted">{t(`setup.result.where.${id}`)}</p>
        <CopyButton text={text} target={place} onCopied={() => setCopied(text)} />
      </div>
      <pre
        id={place}
        translate="no"
        role="group"
        aria-label={t(`setup.result.form.${id}`)}
        tabIndex={0}
        className="command"
      >
        {text}
      </pre>
      {check !== undefined && (
        <div className={`mt-5 border-l-2 pl-4 ${isCopied ? "border-link" : "border-line"}`}>
          <h3 className={isCopied ? "font-semibold" : "font-medium"}>
            {t(isCopied ? "setup.result.verifyNow" : "setup.result.verify")}
          </h3>
          <Command title={t("setup.result.verifyWhy")} line={check.command} />
          <pre translate="no" className="expected mt-1">
            {check.output}
          </pre>
        </div>
      )}
      {undo !== undefined && <Command title={t("setup.result.undo")} line={undo} />}
      {check === undefined && id !== "text" && (
        <p className="mt-4 text-sm text-pretty">{t("setup.result.restart")}</p>
      )}
      {undo === undefined && id !== "text" && (
        <p className="mt-4 text-sm text-muted">{t("setup.result.undoByHand")}</p>
      )}
    </>
  );
}
