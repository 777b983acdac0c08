import { shown, type Exchange } from "@heliograph/core";

/** The phases in the order in which they happen, and how each is drawn. */
const phases = [
  { phase: "dnsMs", name: "name", glyph: "·" },
  { phase: "connectMs", name: "connect", glyph: "─" },
  { phase: "tlsMs", name: "TLS", glyph: "═" },
  { phase: "ttfbMs", name: "first byte", glyph: "░" },
  { phase: "bodyMs", name: "body", glyph: "█" },
] as const;

type Stretch = { name: string; glyph: string; fromMs: number; untilMs: number };

/** With less room than this before its bar, what was asked stands above it. */
const narrowest = 40;

const startWidth = "  16  ".length;
const gaps = startWidth + "    ".length;
const timeWidth = "12345.6 ms".length;

/**
 * Requests below each other, each where it lies in the whole, on a terminal of so many columns:
 *
 *      1  GET 200  /example.com/hello/@v/list         4.2 ms  ─░░██
 */
export function waterfall(exchanges: readonly Exchange[], baseUrl: string, width: number): string[] {
  const [only] = exchanges;
  if (only === undefined) return [];
  if (exchanges.length === 1)
    return [...oneOf({ ...only, startedMs: 0 }, baseUrl, width), ...failureOf(only, 2)];
  const wholeMs = Math.max(...exchanges.map(endOf));
  const asked = exchanges.map((exchange) => askedOf(exchange, baseUrl));
  const sideBySide = Math.floor(width * 0.3);
  const room = width - sideBySide - timeWidth - gaps;
  const isNarrow = room < narrowest;
  const askedWidth = isNarrow ? width - startWidth : Math.min(room, Math.max(...asked.map(lengthOf)));
  const barWidth = Math.min(40, isNarrow ? width - timeWidth - gaps : sideBySide);
  const lines = exchanges.flatMap((exchange, at) => {
    const start = `  ${String(at + 1).padStart(2)}  `;
    const text = shortened(asked[at] ?? "", askedWidth);
    const time = duration(endOf(exchange) - exchange.startedMs);
    const bar = barOf(stretchesOf(exchange), wholeMs, barWidth);
    const row = isNarrow
      ? [`${start}${text}`, `${" ".repeat(startWidth)}${time}  ${bar}`]
      : [`${start}${text.padEnd(askedWidth)}  ${time}  ${bar}`];
    return [...row.map((line) => line.trimEnd()), ...failureOf(exchange, startWidth)];
  });
  return [...lines, "", ...legend(width)];
}

/** A request by itself: its phases below each other. */
function oneOf(exchange: Exchange, baseUrl: string, width: number): string[] {
  const barWidth = Math.min(40, Math.max(12, width - 26));
  const wholeMs = endOf(exchange);
  return [
    `  ${shortened(askedOf(exchange, baseUrl), width - 2)}`,
    ...stretchesOf(exchange).map((stretch) =>
      `  ${stretch.name.padEnd(10)}  ${duration(stretch.untilMs - stretch.fromMs)}  ${barOf([{ ...stretch, glyph: "█" }], wholeMs, barWidth)}`.trimEnd(),
    ),
    `  ${"total".padEnd(10)}  ${duration(wholeMs)}`,
  ];
}

/** What was asked and answered: without the base URL, where it is asked for something. */
function askedOf({ method, url, status }: Exchange, baseUrl: string): string {
  const base = baseUrl.replace(/\/+$/, "");
  const address = url.startsWith(`${base}/`) ? url.slice(base.length) : url;
  return `${method} ${status ?? "---"}  ${shown(address)}`;
}

const failureOf = ({ error }: Exchange, indent: number) =>
  error === "ok" ? [] : [`${" ".repeat(indent)}failed: ${error}`];

function stretchesOf(exchange: Exchange): Stretch[] {
  let fromMs = exchange.startedMs;
  return phases.flatMap(({ phase, name, glyph }) => {
    const durationMs = exchange.phases[phase];
    if (durationMs === undefined) return [];
    const stretch = { name, glyph, fromMs, untilMs: fromMs + durationMs };
    fromMs = stretch.untilMs;
    return [stretch];
  });
}

const endOf = (exchange: Exchange) =>
  phases.reduce((sum, { phase }) => sum + (exchange.phases[phase] ?? 0), exchange.startedMs);

/** Each cell shows the phase that most of it belongs to; a request of no length is seen all the same. */
function barOf(stretches: readonly Stretch[], wholeMs: number, width: number): string {
  const cellMs = wholeMs / width;
  const cells = Array.from({ length: width }, (_, cell) => {
    const shares = stretches.map(({ glyph, fromMs, untilMs }) => {
      const sharedMs = Math.min(untilMs, (cell + 1) * cellMs) - Math.max(fromMs, cell * cellMs);
      return { glyph, sharedMs };
    });
    const most = shares.toSorted((a, b) => b.sharedMs - a.sharedMs)[0];
    return most !== undefined && most.sharedMs > 0 ? most.glyph : " ";
  });
  return cells.join("");
}

function legend(width: number): string[] {
  const words = phases.map(({ glyph, name }) => `${glyph} ${name}`).join("  ");
  return words.length + 2 > width ? [] : [`  ${words}`];
}

const lengthOf = (text: string) => text.length;

const duration = (durationMs: number) => `${durationMs.toFixed(1)} ms`.padStart(timeWidth);

/** A text that fits, its end being worth more than its middle. */
function shortened(text: string, width: number): string {
  if (text.length <= width) return text;
  const start = Math.floor((width - 1) / 3);
  return `${text.slice(0, start)}…${text.slice(text.length - (width - 1 - start))}`;
}
