import { shown, type IntegrityCause } from "@heliograph/core";
import type { EvidenceAccount, FindingFile, ListedFile } from "./account.ts";
import { goCommand, heliographCommand } from "./reproduction.ts";

const meanings: Record<IntegrityCause, string> = {
  hash_mismatch:
    "A mirror served bytes that are not those which the checksum database recorded for this version.",
  content_differs: "A mirror served other bytes than before, or than other mirrors do.",
  archive_invalid: "A mirror served an archive that is no zip of this module.",
  content_invalid: "A mirror served something else than what was asked for.",
  info_differs: "A mirror tells other facts of this version than other mirrors do.",
  log_forked: "The key of the checksum database has signed two histories that contradict each other.",
  log_inconsistent:
    "What was served of the checksum database is not part of the log that its key has signed.",
  log_bad_signature: "What was served as a head of the checksum database is not signed by its key.",
  log_stale: "What was served of the checksum database is out of date.",
};

/** What each file of a bundle is, by how its name begins. */
const contents: readonly (readonly [start: string, what: string])[] = [
  ["body-again.", "the same, asked for again on a fresh connection"],
  ["body.", "the bytes as they were received"],
  ["lookup.txt", "the record and the signed head, as the checksum database was asked for them"],
  ["record-proof.json", "the hashes that lead from the record to a signed head"],
  ["heads/", "a signed head as it was received; of two, the first is the smaller or the earlier one"],
  [
    "tree-proof.json",
    "the hashes that lead from the smaller tree to the larger, as the larger one shows them",
  ],
  ["tiles/", "a tile of the log as it was served"],
  ["expected/", "the tile that belongs in its place"],
];

/** The page that a stranger opens first. What came from outside stands in it with its control characters escaped. */
export function readmeOf({ account, files }: FindingFile, kept: ReadonlySet<string>): string {
  const { finding, exchanges } = account;
  return `# Evidence of ${finding.cause}

${meanings[finding.cause]}

${table(summaryOf(account))}

## Prove it again

From a clone of Heliograph with its dependencies installed, by nothing but this bundle and the public key of the checksum
database:

    ${heliographCommand(account.key)}

${goSection(account)}What no file can prove is that the mirror sent this: for that there is the word of the vantage alone.

## Files

\`finding.json\` has what is above for programs, and the SHA-256 of every file. Files of the same bytes are kept once.

${table(files.map((file) => [file.name, describeFile(file, kept, files)]))}

## Requests

${exchanges.length === 0 ? "None is kept." : exchanges.map(describeExchange).join("\n\n")}
`;
}

const summaryOf = ({ finding, mirror, baseUrl, vantage, foundAt, key }: EvidenceAccount) =>
  [
    ["what", `${finding.subject}, ${finding.part}`],
    ["expected", finding.expected || "nothing can be said"],
    ["received", finding.received || "nothing can be said"],
    ["detail", finding.detail],
    ["confirmed", finding.confirmed ? "yes, on a fresh connection" : "no, it was seen once"],
    ["mirror", `${mirror}, ${baseUrl}`],
    ["vantage", vantage],
    ["found at", foundAt],
    ["key", key ?? "none was known"],
  ] as const;

function goSection(account: EvidenceAccount): string {
  const command = goCommand(account);
  if (command === undefined) return "";
  return `With the go command alone, for as long as the mirror serves the same:\n\n    ${command}\n\n`;
}

function describeFile(
  { name, sizeBytes, sha256 }: ListedFile,
  kept: ReadonlySet<string>,
  files: readonly ListedFile[],
) {
  const what = contents.find(([start]) => name.startsWith(start))?.[1] ?? "";
  const keptAs = files.find((file) => file.sha256 === sha256 && kept.has(file.name))?.name;
  const where =
    keptAs === undefined ? "; too large, left out" : keptAs === name ? "" : `; the same bytes as ${keptAs}`;
  return `${what}, ${sizeBytes} bytes${where}, SHA-256 ${sha256}`;
}

function describeExchange({
  url,
  at,
  status,
  address,
  headers,
  file,
}: EvidenceAccount["exchanges"][number]): string {
  const lines = [
    `GET ${url}`,
    `at ${at}, answered with ${status} by ${address}${file === null ? "" : `, body in ${file}`}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return lines.map((line) => `    ${shown(line)}`).join("\n");
}

/** Rows in two columns, as a block that Markdown leaves as it is. */
function table(rows: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `    ${shown(name).padEnd(width)}  ${shown(text)}`).join("\n");
}
