import { setTimeout } from "node:timers/promises";
import { seconds } from "@heliograph/core";
import type { Postmaster } from "./postmaster.ts";

const restartMs = seconds(1);

/**
 * Starts a server again whenever it ends by itself, as it does when its disk is full or it is killed, until it is
 * stopped through the function returned.
 */
export function supervise(
  first: Postmaster,
  restart: () => Promise<Postmaster>,
  log: (line: string) => void,
): () => Promise<void> {
  let stopping = false;
  let current = first;
  const watch = async () => {
    for (;;) {
      await current.ended;
      if (stopping) return;
      log("the database ended by itself and is started again");
      await setTimeout(restartMs);
      try {
        current = await restart();
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
      }
      if (stopping) await current.stop();
    }
  };
  const watching = watch();
  return async () => {
    stopping = true;
    await current.stop();
    await watching;
  };
}
