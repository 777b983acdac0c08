import { shown, type Observation } from "@heliograph/core";
import { messagesAbout } from "@heliograph/core/messages";
import { columns } from "./columns.ts";

const barWidth = 40;

/** The phases of a request in the order in which they happen; what is left of the total is the body. */
const phases = [
  ["dns", "dnsMs"],
  ["connect", "connectMs"],
  ["tls", "tlsMs"],
  ["first byte", "ttfbMs"],
] as const;

/** What was seen, for a person: how it went, the phases one after another, the facts. */
export async function reportOf(url: string, observation: Observation): Promise<string> {
  const { kind, outcome, error, detail, measures, facts, integrity, freshness } = observation;
  const { error: explanations } = await messagesAbout("overview", "en");
  const because = detail === "" ? "" : `: ${shown(detail)}`;
  const verdict = error === "ok" ? outcome : `${outcome} (${error})`;
  const timed = new Set<string>([...phases.map(([, measure]) => measure), "totalMs"]);
  const others = Object.entries(measures).filter(([name]) => !timed.has(name));
  const rows = [
    ...others.map(([name, value]) => [name, String(round(value))] as const),
    ...Object.entries(facts),
  ];
  const sections = [
    [`${shown(url)}  ${kind}  ${verdict}`, `${explanations[error]}${because}`],
    waterfall(measures),
    columns(rows.filter(([, text]) => text !== "")),
    integrity === undefined ? [] : integrityOf(integrity),
    freshness === undefined ? [] : freshnessOf(freshness),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** What was seen of the bytes and of the log, and what is wrong with it. */
function integrityOf({ contents, views, findings }: NonNullable<Observation["integrity"]>): string[] {
  return columns([
    ...contents.map(({ module, version, proof }): [string, string] => [`${module}@${version}`, proof]),
    ...views.map(({ log, head, relation, detail }): [string, string] => [
      log,
      [relation ?? (head === null ? "no head" : "a first head"), detail]
        .filter((text) => text !== "")
        .join(": "),
    ]),
    ...findings.flatMap(({ cause, subject, detail, expected, received }) =>
      [
        [cause, `${subject}: ${detail}`] as const,
        ["expected", expected] as const,
        ["received", received] as const,
      ].filter(([, text]) => text !== ""),
    ),
  ]);
}

/** What each module's list and `@latest` show, and whether several answers in a row were alike. */
function freshnessOf({ looks, spreads }: NonNullable<Observation["freshness"]>): string[] {
  return columns([
    ...looks.map(({ module, standing, list, latest }): [string, string] => [
      module,
      list === null
        ? standing
        : `${list.newest ?? "no version"} is the newest of ${list.count}, @latest ${latest ?? "tells nothing"}`,
    ]),
    ...spreads.map(({ module, answers, bodies, differing }): [string, string] => [
      module,
      bodies.length === 1
        ? `${answers.length} answers in a row are alike`
        : `${answers.length} answers in a row are of ${bodies.length} kinds: ${differing.join(" ")}`,
    ]),
  ]);
}

/**
 * The time that each phase took, where it lies in the whole:
 *
 *     connect      20.4 ms  ░░██████░░░░
 */
function waterfall(measures: Observation["measures"]): string[] {
  const { totalMs } = measures;
  if (totalMs === undefined) return [];
  const known = phases.flatMap(([name, measure]) => {
    const durationMs = measures[measure];
    return durationMs === undefined ? [] : [{ name, durationMs }];
  });
  const restMs = Math.max(0, totalMs - known.reduce((sum, { durationMs }) => sum + durationMs, 0));
  let beganMs = 0;
  const lines = [...known, { name: "rest", durationMs: restMs }].map(({ name, durationMs }) => {
    const line = `  ${label(name, durationMs)}  ${bar(beganMs / totalMs, durationMs / totalMs)}`;
    beganMs += durationMs;
    return line;
  });
  return [...lines, `  ${label("total", totalMs)}`];
}

const label = (name: string, durationMs: number) =>
  `${name.padEnd(11)}${durationMs.toFixed(1).padStart(9)} ms`;

function bar(start: number, share: number): string {
  const from = Math.min(barWidth - 1, Math.floor(start * barWidth));
  const length = Math.min(barWidth - from, Math.max(1, Math.round(share * barWidth)));
  return "░".repeat(from) + "█".repeat(length) + "░".repeat(barWidth - from - length);
}

const round = (value: number) => Math.round(value * 10) / 10;
