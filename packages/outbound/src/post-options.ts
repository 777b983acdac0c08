import type { EndedExchange } from "./leg.ts";

/** What a caller sends, and how. */
export type PostOptions = {
  /** Goes out byte for byte. */
  body: string | Buffer;
  headers: Readonly<Record<string, string>>;
  deadlineMs?: number;
  /** An authority, as PEM, that is trusted besides the known ones. */
  extraCa?: string;
  /** An HTTP proxy, `http://user:password@host:port`, that resolves the host and is trusted with its name alone. */
  proxy?: string;
  /** Its reason is thrown when the caller gives up. */
  signal?: AbortSignal;
  /** Is told of the exchange when it has ended, however that was: it has a phase `ttfbMs` once the request has begun to go out. */
  record?: (exchange: EndedExchange) => void;
};
