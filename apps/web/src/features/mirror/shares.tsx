import type { MirrorDetail } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** How many checks were answered over the last day, week, month and quarter, each with what it is a share of. */
export function Shares({ windows }: Pick<MirrorDetail, "windows">) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-4">
      {windows.map(({ window, counts }) => {
        const share = format.share(counts);
        return (
          <div key={window} className="bg-surface p-4 sm:px-5">
            <dt className="text-sm text-muted">{t(`mirror.window.${window}`)}</dt>
            <dd className="mt-1 text-2xl font-semibold tracking-tight tabular-nums">{share ?? "–"}</dd>
            <dd className="text-xs text-muted tabular-nums">{format.base(counts)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
