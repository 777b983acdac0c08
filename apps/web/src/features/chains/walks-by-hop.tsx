import type { ChainMirror, ShownWalk, Vantage } from "@heliograph/core";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { WalkTable } from "./walk-table.tsx";

type WalksByHopProps = {
  walks: readonly ShownWalk[];
  mirrors: readonly ChainMirror[];
  vantages: readonly Vantage[];
};

/** The newest walk from each vantage, hop by hop; all but the newest of them are folded up. */
export function WalksByHop({ walks, mirrors, vantages }: WalksByHopProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  const sorted = walks.toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <div className="grid min-w-0 gap-3">
      <p className="text-sm text-muted">{t("walk.stepsWhy")}</p>
      {sorted.map(({ vantage, walk }, at) => {
        if (walk === null) return null;
        const caption = t("walk.steps", { vantage: vantageNames([vantage]) });
        return (
          <details key={vantage} open={at === 0} className="min-w-0">
            <summary className="mb-2 inline-flex min-h-6 cursor-pointer items-center text-sm text-link hover:underline">
              {caption}
            </summary>
            <WalkTable caption={caption} walk={walk} mirrors={mirrors} />
          </details>
        );
      })}
    </div>
  );
}
