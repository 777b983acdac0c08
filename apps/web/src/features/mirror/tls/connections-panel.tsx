import { shown, type MirrorTls, type Vantage } from "@heliograph/core";
import { Instant } from "../../../components/instant.tsx";
import { Panel } from "../../../components/panel.tsx";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";

type ConnectionsPanelProps = Pick<MirrorTls, "connections"> & { vantages: readonly Vantage[] };

/** What is shown of a connection, by the names that probers give it. */
const facts = ["protocol", "cipher", "group", "alpn"] as const;
const measures = ["ttfbHttp2Ms", "ttfbHttp1Ms"] as const;

/** What each vantage last saw of a connection. */
export function ConnectionsPanel({ connections, vantages }: ConnectionsPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const latency = (ttfbMs: number | undefined) => (ttfbMs === undefined ? "–" : format.latency(ttfbMs));
  return (
    <Panel title={t("tls.connections")}>
      {connections.length === 0 ? (
        <Nothing>{t("tls.connectionsNone")}</Nothing>
      ) : (
        <TableArea
          label={t("tls.connections")}
          heads={[
            t("tls.vantage"),
            ...[...facts, ...measures].map((name) => t(`tls.seen.${name}`)),
            t("tls.at"),
          ]}
        >
          {connections.map((seen) => (
            <tr key={seen.vantage}>
              <th scope="row">{vantageNames([seen.vantage])}</th>
              {facts.map((name) => (
                <td key={name} translate="no">
                  {shown(seen.facts[name] ?? "") || "–"}
                </td>
              ))}
              {measures.map((name) => (
                <td key={name}>{latency(seen.measures[name])}</td>
              ))}
              <td>
                <Instant at={seen.at} />
              </td>
            </tr>
          ))}
        </TableArea>
      )}
    </Panel>
  );
}
