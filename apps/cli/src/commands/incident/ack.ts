import { acknowledgementSchema } from "@heliograph/core";
import type { Command, Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";
import { answer } from "../../answer.ts";
import { incidentId } from "./incident-id.ts";

const usage = `Says that you look after an incident. Nobody is reminded of it until it gets worse or a day has passed.

Usage: heliograph incident ack NUMBER [options]

${operatorUsage}
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call or an order that the server refuses.
`;

export const ack: Command = { name: "ack", summary: "look after one, which stops reminders", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, operatorOptions);
  const path = `/api/v1/incidents/${incidentId(positionals)}/acknowledgement`;
  const answered = await ask(readOperated(values, settings), { path, method: "POST" }, acknowledgementSchema);
  return answer(
    terminal,
    "incident ack",
    answered,
    ({ incident, operator, at }) => `${operator} looks after incident ${incident} since ${at}\n`,
  );
}
