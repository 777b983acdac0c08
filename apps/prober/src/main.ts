import { seconds } from "@heliograph/core";
import { pino } from "pino";
import { readConfig, usage } from "./config.ts";
import { watchParent } from "./parent.ts";
import { startProber } from "./prober.ts";

const exitWrongSettings = 78;
const exitSuperseded = 1;

/** When a stop that does not come to its end is cut short. */
const stopLimitMs = seconds(14);

const read = readConfig();
switch (read.kind) {
  case "help":
    process.stdout.write(usage);
    break;
  case "faults":
    process.stderr.write(
      `The prober's settings are wrong:\n${read.faults.map((fault) => `  ${fault}\n`).join("")}`,
    );
    process.exitCode = exitWrongSettings;
    break;
  case "config": {
    const log = pino({ name: "prober", level: read.config.logLevel });
    const prober = startProber(read.config, log, (why) => {
      void stop(why === "superseded" ? exitSuperseded : exitWrongSettings);
    });
    let stopping = false;
    const stop = async (exitCode: number) => {
      if (stopping) process.exit(exitCode);
      stopping = true;
      setTimeout(() => process.exit(exitCode), stopLimitMs).unref();
      await prober.stop();
      log.info("stopped");
      process.exit(exitCode);
    };
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(0));
    watchParent(read.config.parent, () => {
      log.info("whoever started us is gone");
      void stop(0);
    });
  }
}
