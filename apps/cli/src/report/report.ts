import { exchangeOf, shown, type Observation } from "@heliograph/core";
import { messagesAbout } from "@heliograph/core/messages";
import { columns } from "../columns.ts";
import { again } from "./again.ts";
import { cardRows, certificateRows, freshnessRows, integrityRows, transferRows } from "./seen.ts";
import { waterfall } from "./waterfall.ts";

/** Measures and facts that the waterfall shows better. */
const drawn = new Set(["dnsMs", "connectMs", "tlsMs", "ttfbMs", "totalMs", "url", "status"]);

/** What was seen, for a person in front of so many columns: how it went, what was asked when, the facts, and how to ask again. */
export async function reportOf(url: string, observation: Observation, width: number): Promise<string> {
  const { kind, outcome, error, detail, measures, facts } = observation;
  const { error: explanations } = await messagesAbout("overview", "en");
  const because = detail === "" ? "" : `: ${shown(detail)}`;
  const verdict = error === "ok" ? outcome : `${outcome} (${error})`;
  const only = exchangeOf(observation);
  const exchanges = observation.exchanges ?? (only === undefined ? [] : [only]);
  const isDrawn = exchanges.length === 1;
  const rows = [
    ...Object.entries(measures).map(([name, value]) => [name, String(round(value))] as const),
    ...Object.entries(facts),
  ].filter(([name, text]) => text !== "" && !(isDrawn && drawn.has(name)));
  const sections = [
    [`${shown(url)}  ${kind}  ${verdict}`, `${explanations[error]}${because}`],
    waterfall(exchanges, url, width),
    leftOut(measures["exchangeCount"] ?? 0, exchanges.length),
    columns(rows, width),
    columns(seenRows(observation), width),
    again(exchanges),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const seenRows = ({ integrity, freshness, transfer, card, certificates }: Observation) => [
  ...(integrity === undefined ? [] : integrityRows(integrity)),
  ...(freshness === undefined ? [] : freshnessRows(freshness)),
  ...(transfer === undefined ? [] : transferRows(transfer)),
  ...(card === undefined ? [] : cardRows(card)),
  ...(certificates === undefined ? [] : certificateRows(certificates)),
];

/** That there were more requests than are shown, where there were. */
const leftOut = (count: number, shownCount: number) =>
  count > shownCount ? [`  ${shownCount} of ${count} requests, those that failed before others`] : [];

const round = (value: number) => Math.round(value * 10) / 10;
