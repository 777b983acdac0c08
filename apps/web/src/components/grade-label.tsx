import type { Grade } from "@heliograph/core";
import { stateOfGrade } from "../lib/state.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { StateShape } from "./state-shape.tsx";

/** How a rule is kept, as shape and word. */
export function GradeLabel({ grade }: { grade: Grade }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <GradeShape grade={grade} />
      {t(`card.grade.${grade}`)}
    </span>
  );
}

/** The shape of a grade; a dash where a rule asks nothing. A word always stands beside it. */
export function GradeShape({ grade, className = "size-4" }: { grade: Grade; className?: string }) {
  if (grade !== "not-applicable") return <StateShape state={stateOfGrade(grade)} className={className} />;
  return (
    <svg viewBox="0 0 20 20" className={`shrink-0 text-no-data ${className}`} aria-hidden="true">
      <path d="M4 10h12" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
