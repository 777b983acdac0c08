import type { ParseArgsOptionsConfig } from "node:util";
import { minutes, shown, silencedSchema } from "@heliograph/core";
import { UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { readDuration, readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";
import { answer } from "../../answer.ts";
import { incidentId } from "./incident-id.ts";

const usage = `Keeps messages about an incident back for a while. Nothing else changes; readers see the incident as before.

Usage: heliograph incident silence NUMBER --for DURATION --reason TEXT [options]

  --for DURATION    such as 30m, 2h or 1d; 7d at most
  --reason TEXT     for other operators
${operatorUsage}
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call or an order that the server refuses.
`;

const options = {
  ...operatorOptions,
  for: { type: "string" },
  reason: { type: "string" },
} satisfies ParseArgsOptionsConfig;

export const silence: Command = { name: "silence", summary: "keep messages back for a while", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const id = incidentId(positionals);
  const { for: length, reason } = values;
  if (length === undefined) throw new UsageError("--for says for how long");
  if (reason === undefined) throw new UsageError("--reason says why");
  const body = { lastsMinutes: Math.ceil(readDuration("--for", length) / minutes(1)), reason };
  const order = { path: `/api/v1/incidents/${id}/silence`, method: "POST", body } as const;
  const answered = await ask(readOperated(values, settings), order, silencedSchema);
  return answer(
    terminal,
    "incident silence",
    answered,
    (told) => `incident ${told.incident} is silent until ${told.endsAt}: ${shown(told.reason)}\n`,
  );
}
