import { once } from "node:events";
import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { minutes, seconds } from "@heliograph/core";
import type { Logger } from "pino";

const program = fileURLToPath(new URL("../../../prober/src/main.ts", import.meta.url));

const firstPauseMs = seconds(1);
const longestPauseMs = minutes(1);

/** One that ran for so long was well: its end starts the pauses anew. */
const soundMs = minutes(5);

/** How long it may take to send what it has. */
const patienceMs = seconds(9);

/** Starts the prober of our own vantage as a child process, again whenever it ends. Returns how to end it for good. */
export function startLocalProber(environment: Readonly<Record<string, string | undefined>>, log: Logger) {
  let child: ChildProcess | undefined;
  let restart: NodeJS.Timeout | undefined;
  let pauseMs = firstPauseMs;
  let stopping = false;

  const start = () => {
    const startedMs = performance.now();
    child = spawn(process.execPath, [program], {
      env: { ...environment, HELIOGRAPH_PARENT: String(process.pid) },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.once("error", (error) => log.error({ err: error }, "the local prober cannot be started"));
    child.once("close", (code, signal) => {
      child = undefined;
      if (stopping) return;
      pauseMs =
        performance.now() - startedMs > soundMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      log.warn({ code, signal, againInMs: pauseMs }, "the local prober ended");
      restart = setTimeout(start, pauseMs);
    });
  };
  start();

  return async (): Promise<void> => {
    stopping = true;
    clearTimeout(restart);
    const running = child;
    if (running === undefined) return;
    const ended = once(running, "close");
    running.kill("SIGTERM");
    const giveUp = setTimeout(() => running.kill("SIGKILL"), patienceMs);
    await ended;
    clearTimeout(giveUp);
  };
}
