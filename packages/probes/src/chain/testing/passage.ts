import type { FakeMirror } from "@heliograph/fake-mirror";
import { parseGoproxy } from "@heliograph/goproxy/chain";
import { createMemoryStorage } from "@heliograph/sumdb";
import { loopbackOutbound, watched } from "../../testing/run.ts";
import type { Passage } from "../passage.ts";

/** How `example.com/hello` is got through a list by somebody who knows nothing of the database of a mirror yet. */
export function passageThrough(goproxy: string, mirror: FakeMirror, more: Partial<Passage> = {}): Passage {
  const outbound = loopbackOutbound();
  return {
    hops: parseGoproxy(goproxy),
    gonoproxy: "",
    one: { module: "example.com/hello", version: "v1.0.0" },
    database: { log: watched(mirror), storage: createMemoryStorage() },
    wayTo: () => outbound,
    zipLimitBytes: 1_000_000,
    signal: new AbortController().signal,
    ...more,
  };
}
