import type { Facts, Measures } from "@heliograph/core";
import type { HeaderList } from "./header-list.ts";

/** A whole answer, of whatever status. */
export type Answer = {
  status: number;
  headers: HeaderList;
  /** Decoded, complete and within its limit; empty when a sink took it. */
  body: Buffer;
  /**
   * `dnsMs`, `connectMs`, `tlsMs`, `ttfbMs`: added up over redirects; `ttfbMs` runs from the request's last byte
   * to the answer's first. `totalMs`: from the first question to the last byte, without our own queueing.
   * `sizeBytes`: the body; `receivedBytes`: all that was read for it, before decoding; `redirectCount`.
   */
  measures: Measures;
  /**
   * `address`, `family` (4 or 6), `httpVersion`, `tlsVersion`, `finalHost`, and `server`, `via`, `age`, `cacheStatus`, `pop` if told.
   * `passedOver`: the addresses that did not let us connect before one did, each with why, as `192.0.2.1=connect_refused`.
   */
  facts: Facts;
};
