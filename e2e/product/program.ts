import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A program of the product that is running. */
export type Program = {
  /** Resolves to the first line of its output that fits; rejects, with all it said, if it ends before. */
  line: (pattern: RegExp) => Promise<string>;
  /** Asks it to stop and resolves to its exit code. */
  stop: () => Promise<number | null>;
};

/** Starts a TypeScript program of the project, given from the project's folder, with this environment beyond ours. */
export function startProgram(
  file: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Program {
  const child = spawn("node", [new URL(`../../${file}`, import.meta.url).pathname, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (text) => {
      said.push(text);
      for (const listener of listeners) listener();
    });
  }
  return {
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = said.find((text) => pattern.test(text));
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        child.once("exit", (code) => reject(new Error(`${file} ended with ${code}:\n${said.join("\n")}`)));
        look();
      }),
    stop: async () => {
      if (child.exitCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      return child.exitCode;
    },
  };
}
