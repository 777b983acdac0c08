import { spawn } from "node:child_process";
import { surroundings } from "./run.ts";
import type { Account } from "./account.ts";

/**
 * Ends a server in order as soon as we are gone, however we went: a shell waits on a pipe that only we hold open.
 * Returns how to dismiss it once the server has ended.
 */
export function endWithUs(pid: number, account: Account | undefined): () => void {
  const warden = spawn("/bin/sh", ["-c", 'read _; kill -INT "$1"', "warden", String(pid)], {
    ...surroundings(account),
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without a shell the next start still finds the server and stops it.
  warden.on("error", () => undefined);
  return () => {
    warden.kill("SIGKILL");
  };
}
