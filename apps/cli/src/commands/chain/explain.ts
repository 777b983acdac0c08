import type { ParseArgsOptionsConfig } from "node:util";
import { shownJson } from "@heliograph/core";
import { GoproxyError, GosumdbError } from "@heliograph/goproxy/chain";
import { exitCodes, UsageError, type Command, type Terminal } from "../../command.ts";
import { onlyArgument, readOptions } from "../../options.ts";
import { explanationText } from "./explanation-text.ts";
import { explanationOf } from "./explanation.ts";

const usage = `Says what the go command does with a GOPROXY value: what makes it go on to the next entry, what each fault of an entry
leads to and how long it can take, and how the checksum database is reached.

Usage: heliograph chain explain 'VALUE' [options]

  --module PATH         a module that it is about
  --goprivate GLOBS     and the other settings that count, as the environment would have them
  --gonoproxy GLOBS
  --gonosumdb GLOBS
  --gosumdb VALUE
  --go VERSION          the version of Go, such as 1.19 (default the newest)
  --json                print it as JSON
  --help                this text

Nothing is asked of anybody, and the environment is not looked at. Exit status: 0, or 2 for a wrong call or a value that the go
command refuses.
`;

const options = {
  module: { type: "string" },
  goprivate: { type: "string" },
  gonoproxy: { type: "string" },
  gonosumdb: { type: "string" },
  gosumdb: { type: "string" },
  go: { type: "string" },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const explain: Command = {
  name: "explain",
  summary: "what a GOPROXY value means, fault by fault",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const environment = {
    GOPROXY: onlyArgument(positionals, "GOPROXY value"),
    GOPRIVATE: values.goprivate,
    GONOPROXY: values.gonoproxy,
    GONOSUMDB: values.gonosumdb,
    GOSUMDB: values.gosumdb,
  };
  const sources = { environment, ...(values.go !== undefined && { goVersion: values.go }) };
  const explanation = explainOrRefuse(sources, values.module);
  terminal.out(values.json ? `${shownJson(explanation)}\n` : explanationText(explanation));
  return exitCodes.ok;
}

function explainOrRefuse(...what: Parameters<typeof explanationOf>) {
  try {
    return explanationOf(...what);
  } catch (error) {
    if (!(error instanceof GoproxyError || error instanceof GosumdbError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}
