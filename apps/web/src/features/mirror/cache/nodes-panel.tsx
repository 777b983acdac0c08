import { shown, type ShownNode, type Vantage } from "@heliograph/core";
import { Instant } from "../../../components/instant.tsx";
import { Panel } from "../../../components/panel.tsx";
import { StateLabel } from "../../../components/state-label.tsx";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";

type NodesPanelProps = { nodes: readonly ShownNode[]; vantages: readonly Vantage[] };

const heads = ["node", "failed", "p50", "pop", "said", "vantages", "lastSeen"] as const;

/** The addresses that answer for a mirror: what each says of itself, how it does, and whether it alone is bad. */
export function NodesPanel({ nodes, vantages }: NodesPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t("cache.nodes")}
      aside={<span className="text-sm text-muted">{t("cache.nodesWindow")}</span>}
    >
      <p className="mb-3 max-w-prose text-pretty text-muted">{t("cache.nodesWhy")}</p>
      {nodes.length === 0 ? (
        <Nothing>{t("cache.nodesNone")}</Nothing>
      ) : (
        <TableArea label={t("cache.nodes")} heads={heads.map((head) => t(`cache.${head}`))}>
          {nodes.map((node) => (
            <NodeRow key={node.address} node={node} vantages={vantages} />
          ))}
        </TableArea>
      )}
    </Panel>
  );
}

function NodeRow({ node, vantages }: { node: ShownNode; vantages: readonly Vantage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const { address, asn, pop, runs, failed, errors, p50Ms, lastSeenAt, aloneBad } = node;
  return (
    <tr>
      <th scope="row">
        <span translate="no" className="font-mono text-[0.9em]">
          {shown(address)}
        </span>
        {asn !== null && (
          <span translate="no" className="block text-xs font-normal text-muted">
            {shown(asn)}
          </span>
        )}
        {aloneBad && (
          <span className="mt-1 block">
            <StateLabel state="major_outage" word={t("cache.aloneBad")} />
          </span>
        )}
      </th>
      <td>
        {t("cache.of", { failed: format.count(failed), runs: format.count(runs) })}
        {errors.slice(0, 3).map(({ error, count }) => (
          <span key={error} className="block text-xs whitespace-nowrap text-muted">
            {t(`error.${error}`)} × {format.count(count)}
          </span>
        ))}
      </td>
      <td>{p50Ms === null ? "–" : format.latency(p50Ms)}</td>
      <td translate="no">{pop === null ? "–" : shown(pop)}</td>
      <td>
        <Said node={node} />
      </td>
      <td>
        <span className="block min-w-32 whitespace-normal">{vantageNames(node.vantages)}</span>
      </td>
      <td>
        <Instant at={lastSeenAt} />
      </td>
    </tr>
  );
}

/** The header lines with which a node names itself. */
function Said({ node: { server, via, cacheStatus } }: { node: ShownNode }) {
  const lines = [
    { name: "Server", value: server },
    { name: "Via", value: via },
    { name: "Cache", value: cacheStatus },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  if (lines.length === 0) return "–";
  return (
    <ul translate="no" className="min-w-48 whitespace-normal">
      {lines.map(({ name, value }) => (
        <li key={name} className="wrap-anywhere">
          <span className="text-muted">{name}:</span> {shown(value)}
        </li>
      ))}
    </ul>
  );
}
