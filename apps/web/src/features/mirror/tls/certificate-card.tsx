import { shown, type ShownCertificate, type Vantage } from "@heliograph/core";
import type { ReactNode } from "react";
import { FoldedHash } from "../../../components/folded-hash.tsx";
import { Instant } from "../../../components/instant.tsx";
import { StateLabel } from "../../../components/state-label.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";
import { LifetimeLeft } from "./lifetime-left.tsx";
import { Stamps } from "./stamps.tsx";

type CertificateCardProps = { certificate: ShownCertificate; vantages: readonly Vantage[] };

/** A certificate: for whom, from whom, how long it is still good, and who is shown it. */
export function CertificateCard({ certificate, vantages }: CertificateCardProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  const { host, subject, issuer, key, signature, sha256, trusted, names, notBefore, notAfter } = certificate;
  return (
    <article>
      <h3 translate="no" className="mb-3 font-medium wrap-anywhere">
        {shown(host)}
      </h3>
      <dl className="facts tabular-nums">
        <Fact name={t("tls.lifetime")}>
          <LifetimeLeft certificate={certificate} />
          <span className="block text-sm text-muted">
            <Instant at={notBefore} /> – <Instant at={notAfter} />
          </span>
        </Fact>
        <Fact name={t("tls.issuer")}>
          <span translate="no">{shown(issuer)}</span>
          <span className="block text-sm">
            <StateLabel
              state={trusted ? "operational" : "major_outage"}
              word={t(trusted ? "tls.trusted" : "tls.untrusted")}
            />
          </span>
        </Fact>
        <Fact name={t("tls.subject")}>
          <span translate="no">{shown(subject) || "–"}</span>
        </Fact>
        <Fact name={t("tls.names")}>
          <span translate="no">{names.map(shown).join(", ") || "–"}</span>
        </Fact>
        <Fact name={t("tls.key")}>
          <span translate="no">{shown(key)}</span>
        </Fact>
        <Fact name={t("tls.signature")}>
          <span translate="no">{shown(signature)}</span>
        </Fact>
        <Fact name={t("tls.stamps")}>
          <Stamps stamps={certificate.stamps} />
        </Fact>
        <Fact name={t("tls.fingerprint")}>
          <FoldedHash value={sha256} />
        </Fact>
        <Fact name={t("tls.shownTo")}>
          {vantageNames(certificate.vantages.map(({ vantage }) => vantage))}
          <Seen certificate={certificate} />
        </Fact>
      </dl>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** When a certificate was first and last seen by anyone. */
function Seen({ certificate: { vantages } }: { certificate: ShownCertificate }) {
  const { t } = useTranslation();
  const [first] = vantages.map(({ firstSeenAt }) => firstSeenAt).toSorted();
  const last = vantages
    .map(({ lastSeenAt }) => lastSeenAt)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <span className="block text-sm text-muted">
      {t("tls.firstSeen")} <Instant at={first} /> · {t("tls.lastSeen")} <Instant at={last} />
    </span>
  );
}
