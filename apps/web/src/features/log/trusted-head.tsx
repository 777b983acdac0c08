import { shown, type LogHeads } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { Surface } from "../../components/panel.tsx";
import { SignedNote } from "../../components/signed-note.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type TrustedHeadProps = {
  log: NonNullable<LogHeads["log"]>;
  trusted: NonNullable<LogHeads["trusted"]>;
};

/** The head that every other is held against, as figures and as it was signed. */
export function TrustedHead({ log, trusted }: TrustedHeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Surface className="p-4 sm:p-5">
      <dl className="facts tabular-nums">
        <dt>{t("log.records")}</dt>
        <dd>{format.count(Number(trusted.size))}</dd>
        <dt>{t("log.root")}</dt>
        <dd translate="no" className="raw">
          {shown(trusted.hash)}
        </dd>
        <dt>{t("log.since")}</dt>
        <dd>
          <Instant at={trusted.at} />
        </dd>
        <dt>{t("log.key")}</dt>
        <dd translate="no" className="raw">
          {shown(log.key)}
        </dd>
      </dl>
      <details className="mt-4 text-sm">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
          {t("log.note")}
        </summary>
        <div className="mt-2">
          <SignedNote note={trusted.head} label={t("log.note")} />
        </div>
      </details>
    </Surface>
  );
}
