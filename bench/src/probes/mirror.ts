import { fork } from "node:child_process";
import { once } from "node:events";
import type { Secure } from "@heliograph/fake-mirror";
import type { Passed } from "./relay.ts";
import type { Place, Told } from "./server.ts";

/** A mirror in another process. */
export type BenchMirror = Place & { passed: () => Promise<Passed>; stop: () => void };

/** Starts a mirror that serves https, and counts what passes between it and us. */
export async function startBenchMirror(secure: Secure): Promise<BenchMirror> {
  const server = fork(new URL("server.ts", import.meta.url), [JSON.stringify(secure)]);
  const ended = once(server, "exit").then(() => Promise.reject(new Error("the mirror ended")));
  ended.catch(() => {});
  const next = async (): Promise<Told> => {
    const [told]: Told[] = await Promise.race([once(server, "message"), ended]);
    if (told === undefined) throw new Error("the mirror told nothing");
    return told;
  };
  const place = await next();
  if (!("baseUrl" in place)) throw new Error("the mirror did not tell where it is");
  return {
    ...place,
    async passed() {
      server.send("count");
      const told = await next();
      if (!("bytes" in told)) throw new Error("the mirror did not tell what has passed");
      return told;
    },
    stop: () => server.kill(),
  };
}
