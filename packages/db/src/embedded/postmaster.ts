import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { seconds } from "@heliograph/core";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { failureOf } from "./embedded-failure.ts";
import { holderName } from "./holder.ts";
import { surroundings } from "./run.ts";
import { endWithUs } from "./warden.ts";

/** A running `postgres`, ready for connections. */
export type Postmaster = {
  pid: number;
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends it within about 10 s: connections are closed and everything is written, or else recovered at the next start. */
  stop: () => Promise<void>;
};

const shutdownMs = seconds(10);
const rememberedLines = 8;

/** The server's settings: reachable from this machine alone, durable, frugal, and naming the process that holds it. */
const settings = ({ major }: Binaries) => ({
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  cluster_name: holderName,
  fsync: "on",
  synchronous_commit: "on",
  jit: "off",
  log_line_prefix: "",
  lc_messages: "C",
  timezone: "UTC",
  log_timezone: "UTC",
  ...(major >= 18 && { io_method: "sync" }),
});

/**
 * Starts `postgres` on a cluster and waits until it takes connections. It gets a session of its own,
 * so that a ^C in our terminal reaches us alone and we end it in order.
 * @throws EmbeddedFailure with what it said when it ends instead
 */
export async function startPostmaster({
  binaries,
  directory,
  port,
  account,
  log,
}: {
  binaries: Binaries;
  directory: string;
  port: number;
  account: Account | undefined;
  log: (line: string) => void;
}): Promise<Postmaster> {
  const set = Object.entries(settings(binaries)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", directory, "-p", String(port), ...set], {
    ...surroundings(account),
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const dismissWarden = child.pid === undefined ? undefined : endWithUs(child.pid, account);
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve());
  }).finally(dismissWarden);
  const said: string[] = [];
  const ready = new Promise<boolean>((resolve) => {
    createInterface(child.stderr).on("line", (line) => {
      log(line);
      said.splice(0, said.length - rememberedLines + 1);
      said.push(line);
      if (line.includes("ready to accept connections")) resolve(true);
    });
  });
  const isReady = await Promise.race([ready, ended.then(() => false)]);
  if (!isReady || child.pid === undefined) throw failureOf(said.join("\n"), directory);
  return {
    pid: child.pid,
    ended,
    async stop() {
      child.kill("SIGINT");
      await Promise.race([ended, setTimeout(shutdownMs, undefined, { ref: false })]);
      child.kill("SIGQUIT");
      await ended;
    },
  };
}
