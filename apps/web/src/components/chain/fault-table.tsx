import {
  worstCaseMs,
  type ChainMirror,
  type DrillFault,
  type ShownDrill,
  type Vantage,
} from "@heliograph/core";
import type { Hop } from "@heliograph/goproxy/chain";
import { afterFault, type AfterFault } from "../../lib/after-fault.ts";
import { drilled, faultsOf, type Drilled, type Times } from "../../lib/drilled.ts";
import { hopName } from "../../lib/hop-name.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { CaptionedTable } from "../captioned-table.tsx";
import { Instant } from "../instant.tsx";
import { StateLabel } from "../state-label.tsx";
import { DrillsTwin } from "./drills-twin.tsx";
import { Ending } from "./ending.tsx";

type FaultTableProps = {
  hops: readonly Hop[];
  /** The place of the hop that fails. */
  at: number;
  mirrors: readonly ChainMirror[];
  drills: readonly ShownDrill[];
  vantages: readonly Vantage[];
};

const heads = ["fault", "after", "switch", "total", "served", "worst", "last"] as const;

/** What becomes of a build for each fault of one hop: as the list has it, and as drills measured it. */
export function FaultTable({ hops, at, mirrors, drills, vantages }: FaultTableProps) {
  const { t } = useTranslation();
  const here = drills.filter(({ hop }) => hop === at);
  const source = hops[at]?.source ?? "";
  const caption = t(at === 0 ? "drill.caption" : "drill.captionLater", { hop: hopName(source, mirrors) });
  return (
    <div className="grid min-w-0 gap-2">
      <CaptionedTable caption={caption} heads={heads.map((head) => t(`drill.${head}`))}>
        {faultsOf(source).map((fault) => (
          <tr key={fault}>
            <th scope="row">{t(`fault.${fault}`)}</th>
            <td className="min-w-40 whitespace-normal">
              <After after={afterFault(hops, at, fault)} mirrors={mirrors} />
            </td>
            <Measured
              drills={here.filter((drill) => drill.fault === fault)}
              mirrors={mirrors}
              fault={fault}
            />
          </tr>
        ))}
      </CaptionedTable>
      {here.length > 0 && <DrillsTwin label={caption} drills={here} mirrors={mirrors} vantages={vantages} />}
    </div>
  );
}

/** What go does, with a shape where a build does not get what another hop has. */
function After({ after, mirrors }: { after: AfterFault; mirrors: readonly ChainMirror[] }) {
  const { t } = useTranslation();
  switch (after.kind) {
    case "next":
      return (
        <StateLabel
          state="operational"
          word={t("after.next", { next: hopName(after.next.source, mirrors) })}
        />
      );
    case "stops":
      return (
        <StateLabel
          state="major_outage"
          word={t("after.stops", { next: hopName(after.next.source, mirrors) })}
        />
      );
    case "ends":
      return <StateLabel state="major_outage" word={t("after.ends")} />;
    case "hangs":
      return <StateLabel state="degraded" word={t("after.hangs")} />;
  }
}

type MeasuredProps = { drills: readonly ShownDrill[]; mirrors: readonly ChainMirror[]; fault: DrillFault };

function Measured({ drills, mirrors, fault }: MeasuredProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const measured = drilled(drills);
  const worstMs = worstCaseMs(fault);
  return (
    <>
      <td>{measured?.switching === undefined ? "–" : <Switching times={measured.switching} />}</td>
      <td>{measured === undefined ? "–" : <Total measured={measured} />}</td>
      <td>
        {measured?.endings.map((ending) => (
          <span key={ending} className="block">
            <Ending ending={ending} mirrors={mirrors} />
          </span>
        )) ?? "–"}
      </td>
      <td>{worstMs === null ? t("drill.noLimit") : format.duration(worstMs)}</td>
      <td>
        {measured === undefined ? (
          <span className="text-muted">{t("drill.notYet")}</span>
        ) : (
          <Instant at={measured.at} />
        )}
      </td>
    </>
  );
}

/** How long a whole module took, and how long it takes without the fault. */
function Total({ measured: { totalMs, baselineMs, endings } }: { measured: Drilled }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {endings.includes("hangs")
        ? t("drill.gaveUp", { total: format.latency(totalMs) })
        : format.latency(totalMs)}
      <span className="block text-xs text-muted">
        {t("drill.baseline", { baseline: format.latency(baselineMs) })}
      </span>
    </>
  );
}

function Switching({ times: { p50Ms, fromMs, toMs } }: { times: Times }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {format.latency(p50Ms)}
      {fromMs < toMs && (
        <span className="block text-xs text-muted">
          {t("drill.fromTo", { from: format.latency(fromMs), to: format.latency(toMs) })}
        </span>
      )}
    </>
  );
}
