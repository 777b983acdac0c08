import type { Sink } from "./body.ts";
import type { EndedExchange } from "./leg.ts";
import type { Method } from "./method.ts";
import type { Bill, EndsAt } from "./trip.ts";

/** What a caller wants of one request. */
export type GetOptions = {
  /** `GET` when left out. Redirects are followed only of what merely reads. */
  method?: Method;
  /** Asks over IPv4 or IPv6 alone; a host without such an address is a `dns_error`. */
  family?: 4 | 6;
  /** Asks this one of the host's addresses alone; a host that does not have it is a `dns_error`. */
  address?: string;
  /** Most bytes of the decoded body. */
  bodyLimitBytes: number;
  deadlineMs?: number;
  /** Further headers. Across a redirect to another origin only harmless ones are kept. */
  headers?: Readonly<Record<string, string>>;
  /** Offers HTTP/2 over TLS; the server chooses. */
  http2?: boolean;
  /** Asks as the go command does: its headers and none of ours, HTTP/2 offered over TLS, up to 9 redirects followed. */
  asGoCommand?: boolean;
  /** Ends the exchange on purpose once it has come so far; `secured` never comes without TLS. */
  endsAt?: EndsAt;
  /** An authority, as PEM, that is trusted besides the known ones. */
  extraCa?: string;
  /** As many as the manner of asking allows when left out, 5 in ours; 0 gives a redirect as the answer. */
  followRedirects?: number;
  /** Its reason is thrown when the caller gives up. */
  signal?: AbortSignal;
  /**
   * Takes the decoded body of an answer with status 200 or 206 while it arrives; the answer's own `body` is then empty. A slow
   * sink slows the mirror down, and its time counts towards the deadline alone. What it throws ends the request and is
   * thrown on, a `MirrorFailure` with what was measured. What it was given is the body only once the answer is there.
   */
  sink?: Sink;
  /** Is told of each exchange when it has ended, however that was: of a redirect, and of what it led to. */
  record?: (exchange: EndedExchange) => void;
  /** Is told what all went over the wire for it once it has ended, however that was, redirects included. */
  bill?: Bill;
};
