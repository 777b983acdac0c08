import type { Exchange } from "@heliograph/core";

/** Exchanges as they are kept, in a third of the room: what they have in common once, and no names. */
export type PackedExchanges = { sent: Exchange["sent"][]; rows: PackedExchange[] };

type PackedExchange = [
  sent: number,
  method: string,
  url: string,
  startedMs: number,
  phases: (number | null)[],
  address: string,
  httpVersion: string,
  status: number | null,
  receivedBytes: number,
  error: Exchange["error"],
];

const phases = ["dnsMs", "connectMs", "tlsMs", "ttfbMs", "bodyMs"] as const;

/** Exchanges in the form in which they are kept. */
export function packExchanges(exchanges: readonly Exchange[]): PackedExchanges {
  const places = new Map<string, number>();
  const rows = exchanges.map((exchange): PackedExchange => {
    const sent = JSON.stringify(exchange.sent);
    const place = places.get(sent) ?? places.size;
    places.set(sent, place);
    return [
      place,
      exchange.method,
      exchange.url,
      exchange.startedMs,
      phases.map((phase) => exchange.phases[phase] ?? null),
      exchange.address,
      exchange.httpVersion,
      exchange.status,
      exchange.receivedBytes,
      exchange.error,
    ];
  });
  return { sent: [...places.keys()].map((text): Exchange["sent"] => JSON.parse(text)), rows };
}

/** Exchanges out of the form in which they are kept. */
export const unpackExchanges = ({ sent, rows }: PackedExchanges): Exchange[] =>
  rows.map(([place, method, url, startedMs, took, address, httpVersion, status, receivedBytes, error]) => ({
    method,
    url,
    sent: sent[place] ?? {},
    startedMs,
    phases: Object.fromEntries(
      phases.flatMap((phase, at) => {
        const durationMs = took[at];
        return typeof durationMs === "number" ? [[phase, durationMs]] : [];
      }),
    ),
    address,
    httpVersion,
    status,
    receivedBytes,
    error,
  }));
