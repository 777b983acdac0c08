const tls12 = "https://www.rfc-editor.org/rfc/rfc5246#section-";
const tls13 = "https://www.rfc-editor.org/rfc/rfc8446#section-";
const certificates = "https://www.rfc-editor.org/rfc/rfc5280#section-";
const baseline = "https://cabforum.org/working-groups/server/baseline-requirements/requirements/#";

/** The rules that a mirror's connections are held against, in the order in which they are shown, and where each is written down. */
export const tlsRules = {
  "plain-http": { source: "https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2" },
  "chain-complete": { source: `${tls12}7.4.2` },
  "chain-order": { source: `${tls12}7.4.2` },
  trusted: { source: `${certificates}6.1` },
  name: { source: "https://www.rfc-editor.org/rfc/rfc9525#section-6.1" },
  validity: { source: `${certificates}4.1.2.5` },
  expiry: { source: "https://letsencrypt.org/docs/integration-guide/#when-to-renew" },
  lifetime: { source: `${baseline}632-certificate-operational-periods-and-key-pair-usage-periods` },
  key: { source: `${baseline}615-key-sizes` },
  signature: { source: `${baseline}7132-signature-algorithmidentifier` },
  stamps: { source: "https://googlechrome.github.io/CertificateTransparency/ct_policy.html" },
  staple: { source: "https://www.rfc-editor.org/rfc/rfc6066#section-8" },
  "must-staple": { source: "https://www.rfc-editor.org/rfc/rfc7633#section-4.3.3" },
  versions: { source: "https://www.rfc-editor.org/rfc/rfc8996" },
  "tls-1-3": { source: "https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1" },
  "alpn-h2": { source: "https://www.rfc-editor.org/rfc/rfc9113#section-3.2" },
  "alpn-http-1": { source: "https://www.rfc-editor.org/rfc/rfc7301#section-3.2" },
  resumption: { source: `${tls13}2.2` },
  "http2-gain": { source: "https://www.rfc-editor.org/rfc/rfc9113#section-1" },
} as const satisfies Record<string, { source: string }>;

/** A rule of how connections are secured. */
export type TlsRule = keyof typeof tlsRules;
