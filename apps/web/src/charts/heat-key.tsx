import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { shareEdges } from "./heat.ts";
import { ShadeKey } from "./shade-key.tsx";

/** How maps of latency × throughput are read; one key is for all of a page. */
export function HeatKey({ canFilter = false }: { canFilter?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const keys = canFilter ? [t("heat.move"), t("heat.filter")] : [t("heat.move")];
  return (
    <div className="grid content-start gap-2">
      <ShadeKey
        label={t("heat.key")}
        from={["> 0", ...shareEdges.map((edge) => `≥ ${Math.round(edge * 100)}`)]}
      />
      <div className="max-w-prose text-sm text-pretty text-muted">
        <p>{t("heat.how")}</p>
        <p className="needs-script">{format.sentences(keys)}</p>
      </div>
    </div>
  );
}
