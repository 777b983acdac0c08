import type { ParseArgsOptionsConfig } from "node:util";
import { incidentDetailSchema, shownJson } from "@heliograph/core";
import type { Command, Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { readOptions } from "../../options.ts";
import { ask, readServer, serverOptions, serverUsage } from "../../server.ts";
import { answer } from "../../answer.ts";
import { incidentId } from "./incident-id.ts";
import { detailText, titles } from "./incident-text.ts";

const usage = `Shows an incident with all that happened and was said of it.

Usage: heliograph incident show NUMBER [options]

${serverUsage}
  --json            print the answer as JSON
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call or an incident that there is not.
`;

const options = {
  ...serverOptions,
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const show: Command = { name: "show", summary: "one incident with its timeline", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const question = { path: `/api/v1/incidents/${incidentId(positionals)}` };
  const answered = await ask(readServer(values, settings), question, incidentDetailSchema);
  const titleOf = await titles();
  return answer(terminal, "incident show", answered, (detail) =>
    values.json ? `${shownJson(detail)}\n` : detailText(detail, titleOf, terminal.columns),
  );
}
