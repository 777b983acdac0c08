import { readSettings } from "./config.ts";
import { heliograph } from "./heliograph.ts";

const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  watched: process.stderr.isTTY,
};

process.exitCode = await heliograph(process.argv.slice(2), terminal, readSettings());
