import { execFile, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Round } from "./client.ts";

const run = promisify(execFile);

/** A client under comparison: runs a round of checks and tells the processor time it took, in ms. */
export type Subject = { name: string; cpuMs: (round: Round) => Promise<number>; stop: () => void };

/** One of ours, or undici, in a process of its own. */
export function nodeSubject(name: "outbound" | "undici"): Subject {
  const child = fork(new URL("client.ts", import.meta.url), [name]);
  return {
    name,
    async cpuMs(round) {
      child.send(round);
      const [cpuMs] = await once(child, "message");
      return Number(cpuMs);
    },
    stop: () => child.kill(),
  };
}

/** curl, asked for all checks at once with a new connection for each; `undefined` where it is not installed. */
export async function curlSubject(directory: string): Promise<Subject | undefined> {
  if (!(await isInstalled("curl", "--version"))) return undefined;
  return {
    name: "curl",
    async cpuMs({ url, ca, checks }) {
      const config = join(directory, "curl.conf");
      writeFileSync(join(directory, "ca.pem"), ca);
      const one = `url = "${url}"\noutput = "/dev/null"\n`;
      writeFileSync(
        config,
        `silent\nhttp1.1\nno-sessionid\ncacert = "${join(directory, "ca.pem")}"\nheader = "Connection: close"\n${one.repeat(checks)}`,
      );
      // The shell's `times` names the processor time of its children, as minutes and seconds of user and system.
      const { stdout } = await run("sh", ["-c", `curl --config "$0"; times`, config], { encoding: "utf8" });
      const children = stdout.trim().split("\n").at(-1) ?? "";
      const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
      return times.reduce(
        (sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1_000,
        0,
      );
    },
    stop: () => {},
  };
}

/** The exporter, asked over its own HTTP interface; `undefined` where it is not installed. */
export async function exporterSubject(
  directory: string,
  ca: string,
  port: number,
): Promise<Subject | undefined> {
  const command = "prometheus-blackbox-exporter";
  if (!(await isInstalled(command, "--version"))) return undefined;
  const config = join(directory, "blackbox.yml");
  writeFileSync(join(directory, "exporter-ca.pem"), ca);
  writeFileSync(
    config,
    JSON.stringify({
      modules: {
        check: {
          prober: "http",
          http: { preferred_ip_protocol: "ip4", tls_config: { ca_file: join(directory, "exporter-ca.pem") } },
        },
      },
    }),
  );
  const child = spawn(command, [`--config.file=${config}`, `--web.listen-address=127.0.0.1:${port}`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  while (!log.includes("Listening")) log += String((await once(child.stderr, "data"))[0]);
  child.stderr.resume();
  return {
    name: "blackbox_exporter",
    async cpuMs({ url, checks }) {
      const probe = `http://127.0.0.1:${port}/probe?module=check&target=${encodeURIComponent(url)}`;
      const before = processorMs(child.pid);
      let left = checks;
      const lane = async () => {
        while (left > 0) {
          left -= 1;
          const metrics = await (await fetch(probe)).text();
          if (!metrics.includes("\nprobe_success 1")) throw new Error(`a probe failed:\n${metrics}`);
        }
      };
      await Promise.all(Array.from({ length: 8 }, lane));
      return processorMs(child.pid) - before;
    },
    stop: () => child.kill(),
  };
}

/** The processor time of another process so far, in ms (proc(5): fields 14 and 15, in hundredths of a second). */
function processorMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function isInstalled(command: string, flag: string): Promise<boolean> {
  try {
    await run(command, [flag]);
    return true;
  } catch {
    return false;
  }
}
