import { minutes, type Chain } from "@heliograph/core";
import { Surface } from "../../components/panel.tsx";
import { mirrorOfHop } from "../../lib/hop-name.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { quantile } from "../../lib/quantile.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import type { Hop } from "@heliograph/goproxy/chain";

type RecoveryProps = Pick<Chain, "drills" | "replay" | "mirrors"> & { hops: readonly Hop[] };

/** What a failing mirror costs a build that goes on, in figures, and where its own recovery is told. */
export function Recovery({ drills, replay, mirrors, hops }: RecoveryProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const switches = drills.flatMap(({ switchMs }) => switchMs ?? []);
  const served = drills.filter(({ walk }) => walk.result === "served").map(({ walk }) => walk.totalMs);
  const latency = (lengthMs: number | undefined) => (lengthMs === undefined ? "–" : format.latency(lengthMs));
  const [gap] = replay.gaps;
  const figures = {
    switchP50: latency(quantile(switches, 0.5)),
    switchP95: latency(quantile(switches, 0.95)),
    slowest: latency(quantile(served, 1)),
    longestGap: gap === undefined ? t("chain.noGap") : format.duration(minutes(gap.minutes)),
  };
  const watched = hops.flatMap(({ source }) => mirrorOfHop(source, mirrors) ?? []);
  return (
    <Surface className="p-4 sm:p-5">
      {switches.length === 0 && <p className="mb-3 text-sm text-muted">{t("chain.recoveryNone")}</p>}
      <dl className="grid gap-4 tabular-nums sm:grid-cols-2 lg:grid-cols-4">
        {(["switchP50", "switchP95", "slowest", "longestGap"] as const).map((figure) => (
          <div key={figure} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-muted">{t(`chain.${figure}`)}</dt>
            <dd className="text-xl font-semibold">{figures[figure]}</dd>
          </div>
        ))}
      </dl>
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {watched.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={pathOf(localeOf(i18n.language), { mirror: slug, tab: "failover" })}
              className="inline-flex min-h-6 items-center text-link hover:underline"
            >
              {t("chain.recoveryOf", { mirror: name })}
            </a>
          </li>
        ))}
      </ul>
    </Surface>
  );
}
