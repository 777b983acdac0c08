import type { Stamp } from "@heliograph/core";
import type { Path } from "./path.ts";
import type { Staple } from "./read-staple.ts";
import type { ShownCertificate } from "./shown-certificate.ts";
import type { LogList } from "./stamps/log-list.ts";

/** A chain that a host showed, and what was made of it. */
export type SeenChain = {
  leaf: ShownCertificate;
  /** All that came, the leaf first. */
  sent: readonly ShownCertificate[];
  /** Whether it is known in which order they came. */
  isAsSent: boolean;
  path: Path;
  /** OpenSSL's last word; empty where it has nothing against the chain. */
  verdict: string;
  stamps: readonly Stamp[];
  /** Null where nothing was stapled. */
  staple: Staple | null;
};

/** How a host was seen to secure its connections; what could not be told is undefined. */
export type Seen = {
  /** A name, or an address without brackets. */
  hostname: string;
  chains: readonly SeenChain[];
  /** The newest version that it agreed to. */
  version: string;
  /** The newest version below 1.2 that it agreed to; empty where it agrees to none. */
  oldVersion: string | undefined;
  /** What it chose of `h2` and `http/1.1`; empty where it chose none. */
  alpn: string;
  /** Whether it lets those in who offer `http/1.1` alone. */
  takesHttp1: boolean | undefined;
  isResumable: boolean | undefined;
  /** How long the first byte took over each protocol, in ms; null where it does not speak both, or shows no certificate to rely on. */
  firstBytes: { h2Ms: number; http1Ms: number } | null | undefined;
  logList: LogList;
  now: number;
};
