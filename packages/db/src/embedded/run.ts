import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Account } from "./account.ts";

/** How every program of PostgreSQL is started: messages in English, nothing of our environment, any user's directory. */
export const surroundings = (account: Account | undefined) => ({
  ...account,
  cwd: "/",
  env: { LC_ALL: "C", TZ: "UTC" },
});

/** Runs a program to its end and returns what it said; `code` is null after a signal. Throws when it cannot be run. */
export async function run(
  program: string,
  words: readonly string[],
  account?: Account,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(program, words, { ...surroundings(account), stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, output: `${stdout}${stderr}`.trim() };
}
