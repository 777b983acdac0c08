import type { ParseArgsOptionsConfig } from "node:util";
import { GoproxyError, isProxy, parseGoproxy, withoutPassword } from "@heliograph/goproxy/chain";
import { exitCodes, UsageError, type Command, type Terminal } from "../../command.ts";
import { onlyArgument, readOptions } from "../../options.ts";

const usage = `Says what each entry of a GOPROXY value is, and what makes the go command go on to the next one.

Usage: heliograph chain explain 'VALUE' [options]

  --json      print it as JSON
  --help      this text

Nothing is asked of anybody. Exit status: 0, or 2 for a wrong call or a value that the go command refuses.
`;

const options = { json: { type: "boolean", default: false } } satisfies ParseArgsOptionsConfig;

export const explain: Command = {
  name: "explain",
  summary: "what a GOPROXY value means",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const hops = readChain(onlyArgument(positionals, "GOPROXY value"));
  const explained = hops.map((hop) => ({
    source: withoutPassword(hop.source),
    isProxy: isProxy(hop),
    fallsBackOn: hop.fallBackOnAnyError ? "any error" : "404 and 410",
  }));
  if (values.json) terminal.out(`${JSON.stringify(explained)}\n`);
  else for (const hop of explained) terminal.out(`${hop.source}  ${hop.fallsBackOn}\n`);
  return exitCodes.ok;
}

function readChain(value: string) {
  try {
    return parseGoproxy(value);
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}
