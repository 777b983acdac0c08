import type { ParseArgsOptionsConfig } from "node:util";
import { noteSchema } from "@heliograph/core";
import { UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { readDuration, readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";
import { answer } from "../../answer.ts";
import { incidentId } from "./incident-id.ts";
import { noteText } from "./incident-text.ts";

const usage = `Tells readers of an incident something. It stands on the incident's page with your name.

Usage: heliograph incident note NUMBER [--en TEXT] [--zh TEXT] [options]

  --en TEXT         in English
  --zh TEXT         in Chinese; readers are shown the other language where there is none of their own
  --next DURATION   when you will tell more, such as 30m or 2h from now
${operatorUsage}
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call or an order that the server refuses.
`;

const options = {
  ...operatorOptions,
  en: { type: "string" },
  zh: { type: "string" },
  next: { type: "string" },
} satisfies ParseArgsOptionsConfig;

export const note: Command = { name: "note", summary: "tell readers something", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const { en, zh, next } = values;
  const id = incidentId(positionals);
  if (en === undefined && zh === undefined) throw new UsageError("--en or --zh says what readers are told");
  const nextMs = next === undefined ? undefined : readDuration("--next", next);
  const body = {
    text: { ...(en !== undefined && { en }), ...(zh !== undefined && { "zh-CN": zh }) },
    ...(nextMs !== undefined && { nextAt: new Date(Date.now() + nextMs).toISOString() }),
  };
  const order = { path: `/api/v1/incidents/${id}/notes`, method: "POST", body } as const;
  const answered = await ask(readOperated(values, settings), order, noteSchema);
  return answer(terminal, "incident note", answered, (told) => `${noteText(told)}\n`);
}
