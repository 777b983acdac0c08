import type { ParseArgsOptionsConfig } from "node:util";
import { channelsSchema, shownJson, type ShownChannel } from "@heliograph/core";
import { answer } from "../../answer.ts";
import { columns } from "../../columns.ts";
import { UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";

const usage = `Lists the channels of a server and how each is doing.

Usage: heliograph channels list [options]

${operatorUsage}
  --json            print the answer as JSON
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call.
`;

const options = {
  ...operatorOptions,
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const list: Command = { name: "list", summary: "channels and how each is doing", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  if (positionals.length > 0) throw new UsageError(`list takes no ${positionals.join(" ")}`);
  const answered = await ask(readOperated(values, settings), { path: "/api/v1/channels" }, channelsSchema);
  return answer(terminal, "channels list", answered, (told) =>
    values.json
      ? `${shownJson(told)}\n`
      : `${columns(
          told.channels.map((channel) => [channel.name, describe(channel)]),
          terminal.columns,
        ).join("\n")}\n`,
  );
}

function describe({ kind, hint, language, isFallback, waiting, dead, ...channel }: ShownChannel): string {
  const state =
    channel.disabled === null
      ? channel.failingSince && `failing since ${channel.failingSince}`
      : `disabled since ${channel.disabled.at}: ${channel.disabled.reason}`;
  const parts = [
    [kind, hint, language].filter((part) => part !== "").join(" "),
    isFallback && "takes over for others",
    state,
    waiting > 0 && `${waiting} waiting`,
    dead > 0 && `${dead} never told`,
  ];
  return parts.filter((part) => typeof part === "string").join("; ");
}
