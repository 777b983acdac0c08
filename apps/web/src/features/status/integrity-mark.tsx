import type { MirrorSummary } from "@heliograph/core";
import type { Breach } from "../../lib/breach.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type IntegrityMarkProps = { mirror: MirrorSummary; breach: Breach | undefined };

/** What is wrong with a mirror's bytes or its log, or else how often they were the recorded ones over the last day. */
export function IntegrityMark({ mirror: { slug, integrity }, breach }: IntegrityMarkProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { verified = 0, refuted = 0, unrecorded = 0, unproved = 0 } = integrity ?? {};
  const others = unrecorded + unproved;
  const isWrong = breach !== undefined || refuted > 0;
  if (!isWrong && verified + others === 0) return "–";
  return (
    <a
      href={pathOf(localeOf(i18n.language), { mirror: slug, tab: "integrity" })}
      className={`inline-block text-sm/6 hover:underline ${isWrong ? "font-medium text-outage" : "text-muted"}`}
    >
      {isWrong && (
        <>
          <Cross />
          {t(breach === undefined ? "mirrors.mismatch" : `cause.${breach.cause}`)}
        </>
      )}
      {!isWrong && verified > 0 && (
        <>
          <Tick />
          {t("mirrors.verified", { looks: format.count(verified) })}
        </>
      )}
      {!isWrong && verified === 0 && t("mirrors.unproved", { looks: format.count(others) })}
    </a>
  );
}

const Tick = () => <Mark path="m2.5 6.5 2.5 2.5 4.5-5.5" className="text-operational" />;
const Cross = () => <Mark path="m3 3 6 6m0-6-6 6" className="" />;

function Mark({ path, className }: { path: string; className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={`mr-1 -mt-px inline size-3 ${className}`}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
