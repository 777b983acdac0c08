import type { Facts } from "@heliograph/core";
import type { ReplyHead } from "./exchange.ts";
import type { HeaderList } from "./header-list.ts";
import { popOf } from "./pop.ts";
import { requestIdOf } from "./request-id.ts";
import type { Target } from "./target.ts";

/** Notes what the head of an answer says of the server and of caches before it. */
export function noteReply(facts: Facts, target: Target, { httpVersion, headers }: ReplyHead): void {
  facts["httpVersion"] = httpVersion;
  facts["finalHost"] = target.host;
  note("server", headers.get("server"));
  note("via", headers.get("via"));
  note("age", headers.get("age"));
  note("cacheStatus", cacheStatusOf(headers));
  note("pop", popOf(headers));
  note("requestId", requestIdOf(headers));

  function note(fact: string, value: string | undefined): void {
    if (value === undefined) delete facts[fact];
    else facts[fact] = value.slice(0, 512);
  }
}

/** What a cache says of itself: by RFC 9211, or by the names in use before it. */
const cacheStatusOf = (headers: HeaderList) =>
  headers.get("cache-status") ?? headers.get("x-cache") ?? headers.get("cf-cache-status");
