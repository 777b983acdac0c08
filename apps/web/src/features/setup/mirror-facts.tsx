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
      <div className="min-w-0 py-1.5">
        <p translate="no" className="font-medium wrap-anywhere">
          {address}
        </p>
        <p className="text-sm text-muted">{t("setup.mirrors.unwatched")}</p>
      </div>
    );
  }
  const state = stateOf(mirror.level);
  const { name, breached, proxiesChecksums, p50Ms } = mirror;
  return (
    <div className="min-w-0 py-1.5">
      <p className="flex items-center gap-2 font-medium">
        <StateShape state={state} />
        <span className="min-w-0 wrap-anywhere">{name}</span>
      </p>
      <p className="text-sm wrap-anywhere text-muted tabular-nums">
        {t(`state.${state}`)}
        {p50Ms !== null && ` · ${t("setup.mirrors.median", { latency: format.latency(p50Ms) })}`}
      </p>
      {breached && <Mark state="major_outage" text={t("setup.mirrors.breached")} />}
      {proxiesChecksums === false && <Mark state="degraded" text={t("setup.mirrors.unchecked")} />}
    </div>
  );
}

function Mark({ state, text }: { state: "major_outage" | "degraded"; text: string }) {
  return (
    <p className="mt-1 flex gap-2 text-sm text-pretty">
      <StateShape state={state} className="mt-0.5 size-4" />
      {text}
    </p>
  );
}
