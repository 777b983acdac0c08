import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const bin = join(root, "node_modules/.bin");

/** Scripts start on any Node from 20 on; what they run finds the project's own Node and tools first. */
const path = [bin, process.env.PATH].join(delimiter);

/**
 * Runs a command to its end with our output; resolves to its exit code, 127 where there is no such command.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env what the command's environment has beyond ours
 * @returns {Promise<number>}
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, PATH: path, ...env },
    });
    child.on("error", (error) => (error.code === "ENOENT" ? resolve(127) : reject(error)));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a long-lived program of the project with our arguments and ends with its exit code. It has a process group of its own:
 * a terminal's Ctrl-C reaches us, and again through npm, but the program once. If we are killed its channel closes.
 * @param {string} file a TypeScript file, from the project's folder
 */
export function runProgram(file) {
  const child = spawn(join(bin, "node"), [join(root, file), ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: path },
    detached: true,
  });
  let heardAt = -Infinity;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      const repeated = performance.now() - heardAt < 500;
      heardAt = performance.now();
      if (!repeated) child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
    });
  }
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
