import type { ParseArgsOptionsConfig } from "node:util";
import { channelTestSchema, shownJson, type ChannelTest } from "@heliograph/core";
import { messagesAbout, type Locale } from "@heliograph/core/messages";
import { answer } from "../../answer.ts";
import { columns } from "../../columns.ts";
import { exitCodes, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { languageOptions, languageUsage, readLanguage } from "../../language.ts";
import { onlyArgument, readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";

const usage = `Has a server send a test to one of its channels, and says what the vendor answered and what to do next.

Usage: heliograph channels test NAME [options]

A channel that was disabled is used again once it takes a test.

${operatorUsage}
${languageUsage}
  --json            print the answer as JSON
  --help            this text

Exit status: 0 when the channel took it, 1 when it did not or the server gives no answer, 2 for a wrong call.
`;

const options = {
  ...operatorOptions,
  ...languageOptions,
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const test: Command = { name: "test", summary: "send a channel a test", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const path = `/api/v1/channels/${encodeURIComponent(onlyArgument(positionals, "channel"))}/test`;
  const language = readLanguage(values, settings);
  const question = { path, method: "POST" } as const;
  const answered = await ask(readOperated(values, settings), question, channelTestSchema);
  const steps = await nextSteps(language);
  const exitCode = answer(terminal, "channels test", answered, (told) =>
    values.json ? `${shownJson(told)}\n` : textOf(told, steps, terminal.columns),
  );
  const isTaken = "answer" in answered && ["delivered", "accepted"].includes(answered.answer.end);
  return isTaken ? exitCode : exitCodes.failed;
}

/** What there is to do, by the names of the steps. */
const nextSteps = async (language: Locale): Promise<Record<string, string>> =>
  (await messagesAbout("alert", language)).alert.hint;

function textOf(
  { channel, end, status, code, reason, excerpt, hint, durationMs }: ChannelTest,
  steps: Record<string, string>,
  width: number,
): string {
  const rows: [string, string | undefined][] = [
    ["status", status?.toString()],
    ["code", code ?? undefined],
    ["reason", reason ?? undefined],
    ["answer", excerpt || undefined],
    ["next", hint === null ? undefined : steps[hint]],
    ["took", `${durationMs} ms`],
  ];
  const known = rows.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
  return `${channel}: ${end}\n${columns(known, width).join("\n")}\n`;
}
