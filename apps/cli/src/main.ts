import { heliograph } from "./heliograph.ts";

process.exitCode = await heliograph(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
