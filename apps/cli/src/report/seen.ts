import {
  median,
  type Card,
  type Certificate,
  type Freshness,
  type Grade,
  type Integrity,
  type Transfer,
} from "@heliograph/core";

type Row = readonly [name: string, text: string];

/** What was seen of the bytes and of the log, and what is wrong with it. */
export const integrityRows = ({ contents, views, findings }: Integrity): Row[] => [
  ...contents.map(({ module, version, proof }) => [`${module}@${version}`, proof] as const),
  ...views.map(
    ({ log, head, relation, detail }) =>
      [
        log,
        [relation ?? (head === null ? "no head" : "a first head"), detail]
          .filter((text) => text !== "")
          .join(": "),
      ] as const,
  ),
  ...findings.flatMap(({ cause, subject, detail, expected, received }) =>
    [
      [cause, `${subject}: ${detail}`] as const,
      ["expected", expected] as const,
      ["received", received] as const,
    ].filter(([, text]) => text !== ""),
  ),
];

/** What each module's list and `@latest` show, and whether several answers in a row were alike. */
export const freshnessRows = ({ looks, spreads }: Freshness): Row[] => [
  ...looks.map(
    ({ module, standing, list, latest }) =>
      [
        module,
        list === null
          ? standing
          : `${list.newest ?? "no version"} is the newest of ${list.count}, @latest ${latest ?? "tells nothing"}`,
      ] as const,
  ),
  ...spreads.map(
    ({ module, answers, bodies, differing }) =>
      [
        module,
        bodies.length === 1
          ? `${answers.length} answers in a row are alike`
          : `${answers.length} answers in a row are of ${bodies.length} kinds: ${differing.join(" ")}`,
      ] as const,
  ),
];

/** What is worth most to whoever reads from the top. */
const order: readonly Grade[] = ["fail", "warn", "unknown", "pass", "not-applicable"];

/** How each rule was kept, the broken ones first. */
export const cardRows = (card: Card): Row[] =>
  card
    .toSorted((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade))
    .map(({ rule, grade, detail }) => [rule, detail === "" ? grade : `${grade}: ${detail}`]);

/** What was fetched in bulk, and how fast. */
export const transferRows = (transfer: Transfer): Row[] => [
  [
    `${transfer.module}@${transfer.version}`,
    `${transfer.isWhole ? "all" : "the first"} ${transfer.sizeBytes} bytes, ${transfer.temperature}`,
  ],
  ["rate", `${rate(transfer.mbps)}, ${rate(transfer.bestSecondMbps)} in the best second`],
  ["took", `${duration(transfer.durationMs)} from the first byte, ${duration(transfer.totalMs)} in all`],
  ["first byte, alone", timesOf(transfer.idleTtfbMs)],
  ["first byte, beside it", timesOf(transfer.loadedTtfbMs)],
  [
    "our link",
    transfer.link === null ? "not known" : `${rate(transfer.link.mbps)} through ${transfer.link.through}`,
  ],
];

/** The certificates that were shown, each with its dates and timestamps. */
export const certificateRows = (certificates: readonly Certificate[]): Row[] =>
  certificates.flatMap(
    ({ host, subject, issuer, key, signature, notBefore, notAfter, trusted, stamps, chain }) => [
      [host, `${subject}, ${trusted ? "trusted" : "not trusted"}`] as const,
      ["issued by", issuer] as const,
      ["valid", `${notBefore} to ${notAfter}`] as const,
      ["key", `${key}, signed with ${signature}`] as const,
      ["sent", `${chain.length} certificates`] as const,
      ...stamps.map(
        ({ log, logId, at, via, state }) =>
          ["stamp", `${log === "" ? logId : log} at ${at} in the ${via}: ${state}`] as const,
      ),
    ],
  );

const rate = (mbps: number) => `${mbps.toFixed(1)} Mbit/s`;
const duration = (durationMs: number) => `${durationMs.toFixed(0)} ms`;

const timesOf = (timesMs: readonly number[]) =>
  timesMs.length === 0 ? "not measured" : `${duration(median(timesMs) ?? 0)} (median of ${timesMs.length})`;
