import type { Body } from "./body.ts";
import type { HeaderList } from "./header-list.ts";
import type { Limits } from "./limits.ts";
import type { Protocol } from "./manner.ts";
import type { Method } from "./method.ts";
import type { Target } from "./target.ts";

/** One question on one connection. */
export type Question = {
  method: Method;
  target: Target;
  /** The header lines of a request; names in small letters, without `host`. */
  headersOver: (protocol: Protocol) => Readonly<Record<string, string>>;
  /** What is sent, over HTTP/1.1 alone; nothing when left out. */
  content?: Buffer;
  bodyLimitBytes: number;
  /** Over HTTP/1.1 alone: keeps the beginning of a body over its limit and hangs up, rather than to fail. */
  keepsBeginning?: boolean;
  /** What takes the body behind a head; `undefined` when the head alone is wanted: of a redirect that will be followed, or on purpose. */
  bodyOf: (head: ReplyHead) => Body | undefined;
  limits: Limits;
};

/** The first part of what comes back. */
export type ReplyHead = { httpVersion: string; status: number; headers: HeaderList };

/** What came back; the body is there whole, unless the head alone was wanted. */
export type Reply = ReplyHead & { body: Body | undefined };
