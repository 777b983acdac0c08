import type { MirrorSummary } from "@heliograph/core";
import { useTranslation } from "react-i18next";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";

/** Whether a mirror's bytes were the recorded ones over the last day, in two words. */
export function IntegrityMark({ mirror: { slug, integrity } }: { mirror: MirrorSummary }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { verified = 0, refuted = 0, unrecorded = 0, unproved = 0 } = integrity ?? {};
  const others = unrecorded + unproved;
  if (refuted + verified + others === 0) {
    return (
      <p className="text-muted">
        <span className="sr-only">{t("mirrors.integrity")}: </span>–
      </p>
    );
  }
  return (
    <p className="tabular-nums">
      <span className="sr-only">{t("mirrors.integrity")}: </span>
      <a
        href={pathOf(localeOf(i18n.language), { mirror: slug, tab: "integrity" })}
        className={`inline-flex min-h-6 items-center gap-1 hover:underline ${refuted > 0 ? "font-medium text-outage" : "text-muted"}`}
      >
        {refuted > 0 && (
          <>
            <Cross />
            {t("mirrors.mismatch")}
          </>
        )}
        {refuted === 0 && verified > 0 && (
          <>
            <Tick />
            {t("mirrors.verified", { versions: format.count(verified) })}
          </>
        )}
        {refuted + verified === 0 && t("mirrors.unproved", { versions: format.count(others) })}
      </a>
    </p>
  );
}

const Tick = () => <Mark path="m2.5 6.5 2.5 2.5 4.5-5.5" className="text-operational" />;
const Cross = () => <Mark path="m3 3 6 6m0-6-6 6" className="" />;

function Mark({ path, className }: { path: string; className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={`size-3 shrink-0 ${className}`}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
