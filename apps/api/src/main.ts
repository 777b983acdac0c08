import { FaultyConfiguration, readConfig, type Config } from "@heliograph/config";
import { seconds } from "@heliograph/core";
import { EmbeddedFailure, NewerSchema, UnreachableDatabase, UnsuitableDatabase } from "@heliograph/db";
import { pino } from "pino";
import { SecretKeyFault } from "./secrets/secret-key-fault.ts";
import { AddressRefused } from "./start/listen.ts";
import { startServer } from "./start/start-server.ts";
import { Stops } from "./start/stops.ts";

const exitWrongSettings = 78;

/** When a stop that does not come to its end is cut short. */
const stopLimitMs = seconds(19);

/** What an operator can mend: one line says it, a stack would only hide it. */
const mendable = [
  AddressRefused,
  EmbeddedFailure,
  NewerSchema,
  SecretKeyFault,
  UnreachableDatabase,
  UnsuitableDatabase,
];

async function main(): Promise<void> {
  const config = readSettings();
  if (config === undefined) return;
  const log = pino({ name: "server", level: config.logLevel });
  const stops = new Stops();
  let stopping = false;

  const stop = async (exitCode: number) => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      log.error("stopping took too long and was cut short");
      process.exit(1);
    }, stopLimitMs).unref();
    await stops.run((error) => log.error({ err: error }, "a part did not end well"));
    process.exit(exitCode);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  // Whoever started us with a channel is gone.
  process.once("disconnect", () => void stop(0));
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "an error that nobody caught");
    process.exit(1);
  });

  try {
    const address = await startServer(config, log, stops);
    if (!stopping) process.stdout.write(`Heliograph is at ${address}\n`);
  } catch (error) {
    if (stopping) return;
    const isMendable = mendable.some((kind) => error instanceof kind);
    if (isMendable && error instanceof Error) process.stderr.write(`heliograph: ${error.message}\n`);
    else log.fatal({ err: error }, "the server cannot start");
    await stop(error instanceof SecretKeyFault ? exitWrongSettings : 1);
  }
}

function readSettings(): Config | undefined {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof FaultyConfiguration)) throw error;
    process.stderr.write(`heliograph: ${error.message}\n`);
    process.exitCode = exitWrongSettings;
    return undefined;
  }
}

await main();
