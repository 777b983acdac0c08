import { shown, type MirrorTls, type Vantage } from "@heliograph/core";
import { Instant } from "../../../components/instant.tsx";
import { Panel } from "../../../components/panel.tsx";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";

type ConnectionsPanelProps = Pick<MirrorTls, "connections"> & { vantages: readonly Vantage[] };

/** The facts that are shown of a connection, by the names that probers give them. */
const told = ["protocol", "cipher", "group", "alpn"] as const;

/** What each vantage last saw of a connection. */
export function ConnectionsPanel({ connections, vantages }: ConnectionsPanelProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  return (
    <Panel title={t("tls.connections")}>
      {connections.length === 0 ? (
        <Nothing>{t("tls.connectionsNone")}</Nothing>
      ) : (
        <TableArea
          label={t("tls.connections")}
          heads={[t("tls.vantage"), ...told.map((name) => t(`tls.fact.${name}`)), t("tls.at")]}
        >
          {connections.map(({ vantage, at, facts }) => (
            <tr key={vantage}>
              <th scope="row">{vantageNames([vantage])}</th>
              {told.map((name) => (
                <td key={name} translate="no">
                  {shown(facts[name] ?? "") || "–"}
                </td>
              ))}
              <td>
                <Instant at={at} />
              </td>
            </tr>
          ))}
        </TableArea>
      )}
    </Panel>
  );
}
