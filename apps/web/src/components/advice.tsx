import { severityOf, type FindingCause } from "@heliograph/core";
import { topicOf } from "../lib/topic.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** What a reader should do about what was found. */
export function Advice({ cause }: { cause: FindingCause }) {
  return (
    <ul className="grid max-w-prose list-disc gap-2 pl-5 text-pretty">
      <Steps cause={cause} />
    </ul>
  );
}

function Steps({ cause }: { cause: FindingCause }) {
  const { t } = useTranslation();
  const topic = topicOf(cause);
  if ((topic === "module" || topic === "log") && severityOf(cause) === "degraded") {
    return (
      <>
        <li>{t("evidence.advice.mild.nothing")}</li>
        <li>{t("evidence.advice.mild.other")}</li>
      </>
    );
  }
  switch (topic) {
    case "freshness":
      return <WhenReleasesShow cause={cause} />;
    case "rules":
      return (
        <>
          <li>{t("evidence.advice.rule.nothing")}</li>
          <li>{t("evidence.advice.rule.see")}</li>
        </>
      );
    case "certificate":
      return <WithTheCertificate isExpiring={cause === "certificate_expiring"} />;
    case "module":
      return (
        <>
          <li>{t("evidence.advice.module.use")}</li>
          <li>
            <WithCode text={t("evidence.advice.module.clean", { command })} code={command} />
          </li>
          <li>{t("evidence.advice.module.sum")}</li>
        </>
      );
    case "log":
      return (
        <>
          <li>{t("evidence.advice.log.direct")}</li>
          <li>
            <WithCode text={t("evidence.advice.log.keep", { folder })} code={folder} />
          </li>
          <li>{t("evidence.advice.log.stayOn")}</li>
        </>
      );
  }
}

/** What to do about a mirror whose bytes are right, but not all there. */
function WhenReleasesShow({ cause }: { cause: FindingCause }) {
  const { t } = useTranslation();
  if (cause === "version_vanished") {
    return (
      <>
        <li>{t("evidence.advice.gone.pin")}</li>
        <li>{t("evidence.advice.gone.cache")}</li>
      </>
    );
  }
  if (cause === "backend_disagreement") {
    return (
      <>
        <li>{t("evidence.advice.varying.repeat")}</li>
        <li>{t("evidence.advice.varying.pin")}</li>
      </>
    );
  }
  return (
    <>
      <li>{t("evidence.advice.late.wait")}</li>
      <li>
        <WithCode text={t("evidence.advice.late.ask", { command: exactly })} code={exactly} />
      </li>
      <li>{t("evidence.advice.late.other")}</li>
    </>
  );
}

/** What to do about a certificate that ends soon, or is another one from one place. */
function WithTheCertificate({ isExpiring }: { isExpiring: boolean }) {
  const { t } = useTranslation();
  return isExpiring ? (
    <>
      <li>{t("evidence.advice.expiring.wait")}</li>
      <li>{t("evidence.advice.expiring.after")}</li>
    </>
  ) : (
    <>
      <li>{t("evidence.advice.otherCertificate.compare")}</li>
      <li>{t("evidence.advice.otherCertificate.sums")}</li>
    </>
  );
}

const command = "go clean -modcache";
const exactly = "go get module@v1.2.3";
const folder = "$GOPATH/pkg/sumdb";

/** A sentence in which a command or path is set as one. */
function WithCode({ text, code }: { text: string; code: string }) {
  const [before = "", after = ""] = text.split(code);
  return (
    <>
      {before}
      <code translate="no" className="whitespace-nowrap">
        {code}
      </code>
      {after}
    </>
  );
}
