import { shown, type MirrorTls, type Vantage } from "@heliograph/core";
import { Panel } from "../../../components/panel.tsx";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";

type HandshakesPanelProps = Pick<MirrorTls, "handshakes"> & { vantages: readonly Vantage[] };

const heads = ["vantage", "family", "key", "count", "p50", "p95"] as const;

/** How long handshakes take, for each vantage, address family and kind of key. */
export function HandshakesPanel({ handshakes, vantages }: HandshakesPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  return (
    <Panel
      title={t("tls.handshakes")}
      aside={<span className="text-sm text-muted">{t("tls.handshakesWindow")}</span>}
    >
      {handshakes.length === 0 ? (
        <Nothing>{t("tls.handshakesNone")}</Nothing>
      ) : (
        <TableArea label={t("tls.handshakes")} heads={heads.map((head) => t(`tls.${head}`))}>
          {handshakes.map(({ vantage, family, key, count, p50Ms, p95Ms }) => (
            <tr key={`${vantage} ${family} ${key}`}>
              <th scope="row">{vantageNames([vantage])}</th>
              <td translate="no">IPv{family}</td>
              <td translate="no">{shown(key)}</td>
              <td>{format.count(count)}</td>
              <td>{format.latency(p50Ms)}</td>
              <td>{format.latency(p95Ms)}</td>
            </tr>
          ))}
        </TableArea>
      )}
    </Panel>
  );
}
