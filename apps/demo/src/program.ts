import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { seconds } from "@heliograph/core";

/** How long a program may take to stop before it is killed. */
const stopLimitMs = seconds(16);

/** A program of the product that we have started. */
export type Program = {
  /** Resolves to its exit code when it ends; 1 when a signal ended it. */
  ended: Promise<number>;
  /** Asks it to stop, waits until it has, and resolves to its exit code. */
  stop: () => Promise<number>;
};

/**
 * Starts a program of the product, given from the project's folder. It has a process group of its own, so that a terminal's
 * Ctrl-C reaches it through us alone, and a channel whose end tells it that we are gone.
 */
export function startProgram(file: string, environment: NodeJS.ProcessEnv): Program {
  const path = fileURLToPath(new URL(`../../../${file}`, import.meta.url));
  const child = spawn(process.execPath, [path], {
    env: environment,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });
  const ended = once(child, "exit").then(() => child.exitCode ?? 1);
  return {
    ended,
    async stop() {
      child.kill("SIGTERM");
      const tooLong = setTimeout(() => child.kill("SIGKILL"), stopLimitMs);
      const exitCode = await ended;
      clearTimeout(tooLong);
      return exitCode;
    },
  };
}
