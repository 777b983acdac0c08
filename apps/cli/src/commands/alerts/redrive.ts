import type { ParseArgsOptionsConfig } from "node:util";
import { redrivenSchema } from "@heliograph/core";
import { answer } from "../../answer.ts";
import { UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";

const usage = `Has a channel told what it was never told: all of it, or what is named by its ids.

Usage: heliograph alerts redrive [ID...] --channel NAME [options]

  --channel NAME    the channel
${operatorUsage}
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call or a channel that nothing is sent to.
`;

const options = { ...operatorOptions, channel: { type: "string" } } satisfies ParseArgsOptionsConfig;

export const redrive: Command = { name: "redrive", summary: "send what was never told again", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals: ids } = readOptions(args, options);
  const { channel } = values;
  if (channel === undefined) throw new UsageError("--channel says which channel");
  const question = {
    path: "/api/v1/alerts/redrive",
    method: "POST",
    body: { channel, ...(ids.length > 0 && { ids }) },
  } as const;
  const answered = await ask(readOperated(values, settings), question, redrivenSchema);
  return answer(
    terminal,
    "alerts redrive",
    answered,
    ({ redriven }) => `${redriven} of them go out again.\n`,
  );
}
