import type { ParseArgsOptionsConfig } from "node:util";
import { resolutionSchema, shown } from "@heliograph/core";
import { UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";
import { answer } from "../../answer.ts";
import { incidentId } from "./incident-id.ts";

const usage = `Closes an incident that does not end by itself: wrong bytes, a log that contradicts itself, a mirror that nobody looks at any more.

Usage: heliograph incident close NUMBER --reason TEXT [options]

  --reason TEXT     what readers are told, in 10 characters or more
${operatorUsage}
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call or an order that the server refuses.
`;

const options = { ...operatorOptions, reason: { type: "string" } } satisfies ParseArgsOptionsConfig;

export const close: Command = { name: "close", summary: "close one that does not end by itself", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const id = incidentId(positionals);
  const { reason } = values;
  if (reason === undefined) throw new UsageError("--reason says what readers are told");
  const order = { path: `/api/v1/incidents/${id}/resolution`, method: "POST", body: { reason } } as const;
  const answered = await ask(readOperated(values, settings), order, resolutionSchema);
  return answer(
    terminal,
    "incident close",
    answered,
    (told) => `${told.operator} has closed incident ${told.incident}: ${shown(told.reason)}\n`,
  );
}
