import type { ShownView } from "@heliograph/core";
import { useTranslation } from "../lib/use-translation.ts";
import { StateShape } from "./state-shape.tsx";

/** How one head relates to another. */
export type ShownRelation = NonNullable<ShownView["relation"]>;

/** A relation as shape and word. */
export function RelationLabel({ relation }: { relation: ShownRelation }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-1.5 align-middle whitespace-nowrap">
      <RelationShape relation={relation} />
      <span className="in-[a]:underline">{t(`log.is.${relation}`)}</span>
    </span>
  );
}

function RelationShape({ relation }: { relation: ShownRelation }) {
  switch (relation) {
    case "equal":
      return <StateShape state="operational" />;
    case "stale":
      return <StateShape state="degraded" />;
    case "forked":
      return <StateShape state="major_outage" />;
    case "inconclusive":
      return <StateShape state="no_data" />;
    case "behind":
      return <Arrow path="M12.5 6 8 10l4.5 4" />;
    case "ahead":
      return <Arrow path="M7.5 6 12 10l-4.5 4" />;
  }
}

/** Behind and ahead are as it should be: a ring, with the way to the other head. */
function Arrow({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 20 20" className="size-4 shrink-0 text-operational" aria-hidden="true">
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
