import type { MirrorTls, ShownCertificate, Vantage } from "@heliograph/core";
import { Panel, Surface } from "../../../components/panel.tsx";
import { Nothing } from "../../../components/table-area.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";
import { CertificateCard } from "./certificate-card.tsx";
import { ListAge } from "./list-age.tsx";

type CertificatesPanelProps = { shownTls: MirrorTls; vantages: readonly Vantage[] };

/** The certificates that a mirror's hosts were seen to show, the newest first. */
export function CertificatesPanel({ shownTls, vantages }: CertificatesPanelProps) {
  const { t } = useTranslation();
  const { certificates, connections } = shownTls;
  return (
    <Panel
      title={t("tls.certificates")}
      aside={<span className="text-sm text-muted">{t("tls.certificatesWindow")}</span>}
    >
      {certificates.length === 0 ? (
        <Nothing>{t("tls.certificatesNone")}</Nothing>
      ) : (
        <div className="grid gap-4">
          {certificates.map((certificate) => (
            <Surface key={keyOf(certificate)} className="p-4 sm:p-5">
              <CertificateCard certificate={certificate} vantages={vantages} />
            </Surface>
          ))}
        </div>
      )}
      <ListAge connections={connections} />
    </Panel>
  );
}

const keyOf = ({ host, sha256 }: ShownCertificate) => `${host} ${sha256}`;
