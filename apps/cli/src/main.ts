import { exitCodes } from "./command.ts";
import { readSettings } from "./config.ts";
import { heliograph } from "./heliograph.ts";

/** What shells call the end of a program whose reader has gone. */
const exitUnread = 141;

for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitUnread);
    process.stderr.write(`heliograph: ${error.message}\n`);
    process.exit(exitCodes.misused);
  });

/** A page that nobody watches has room for as much as most windows. */
const unwatchedColumns = 100;

const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  watched: process.stderr.isTTY,
  columns: process.stdout.isTTY ? process.stdout.columns : unwatchedColumns,
};

process.exitCode = await heliograph(process.argv.slice(2), terminal, readSettings());
