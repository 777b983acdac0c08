import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../lib/use-translation.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { tlsQuery } from "../card/card-queries.ts";
import { ChangesPanel } from "../card/changes-panel.tsx";
import { RulesPanel } from "../card/rules-panel.tsx";
import { mirrorQuery } from "../mirror-query.ts";
import { CertificatesPanel } from "./certificates-panel.tsx";
import { ConnectionsPanel } from "./connections-panel.tsx";
import { HandshakesPanel } from "./handshakes-panel.tsx";
import { isPlain, useTlsVerdict } from "./use-tls-verdict.ts";
import { useTlsWords } from "./use-tls-words.ts";

/** How a mirror's connections are secured: its rules, certificates, handshakes and newest connections. */
export function TlsPage({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { data: detail } = useSuspenseQuery(mirrorQuery(slug));
  const query = useSuspenseQuery(tlsQuery(slug));
  const card = query.data;
  const verdict = useTlsVerdict(card);
  const wordsOf = useTlsWords();
  const { vantages } = detail;
  const hasTls = !isPlain(card);
  return (
    <CardFrame tab="tls" detail={detail} query={query} verdict={verdict}>
      {hasTls && <CertificatesPanel shownTls={card} vantages={vantages} />}
      <RulesPanel
        title={t("tls.title")}
        why={t("tls.why")}
        card={card}
        vantages={vantages}
        wordsOf={wordsOf}
      />
      {hasTls && (
        <>
          <HandshakesPanel handshakes={card.handshakes} vantages={vantages} />
          <ConnectionsPanel connections={card.connections} vantages={vantages} />
        </>
      )}
      <ChangesPanel changes={card.changes} vantages={vantages} wordsOf={wordsOf} />
    </CardFrame>
  );
}
