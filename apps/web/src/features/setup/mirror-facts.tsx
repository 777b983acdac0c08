import { shown, type ChainMirror } from "@heliograph/core";
import { StateShape } from "../../components/state-shape.tsx";
import { addressOf } from "../../lib/hop-name.ts";
import { stateOf } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What a mirror is called, how it is, and what speaks against it. */
export function MirrorFacts({ source, mirror }: { source: string; mirror: ChainMirror | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = shown(addressOf(source));
  if (mirror === undefined) {
    return (
      <div className="min-w-0 grow basis-40 py-1.5">
        <p translate="no" className="font-medium wrap-anywhere">
          {address}
        </p>
        <p className="text-sm text-muted">{t("setup.mirrors.unwatched")}</p>
      </div>
    );
  }
  const { name, breached, proxiesChecksums, refusesChecksums, p50Ms } = mirror;
  const state = stateOf(mirror.level);
  return (
    <div className="min-w-0 grow basis-40 py-1.5">
      <p className="flex items-center gap-2 font-medium">
        <StateShape state={breached ? "major_outage" : state} />
        <span className="min-w-0 wrap-anywhere">{name}</span>
      </p>
      {breached ? (
        <p className="mt-1 text-sm text-pretty">{t("setup.mirrors.breached")}</p>
      ) : (
        <p className="text-sm wrap-anywhere text-muted tabular-nums">
          {t(`state.${state}`)}
          {p50Ms !== null && ` · ${t("setup.mirrors.median", { latency: format.latency(p50Ms) })}`}
        </p>
      )}
      {proxiesChecksums === false && (
        <p className="mt-1 flex gap-2 text-sm text-pretty">
          <StateShape state="degraded" className="mt-0.5 size-4" />
          {t(refusesChecksums ? "setup.mirrors.refused" : "setup.mirrors.unchecked")}
        </p>
      )}
    </div>
  );
}
