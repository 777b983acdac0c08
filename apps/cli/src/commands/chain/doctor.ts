import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { ParseArgsOptionsConfig } from "node:util";
import { shownJson } from "@heliograph/core";
import { locales, messagesAbout } from "@heliograph/core/messages";
import { diagnose } from "@heliograph/goproxy/doctor";
import { exitCodes, UsageError, type Command, type Terminal } from "../../command.ts";
import { describe, oneOf, readOptions } from "../../options.ts";
import { diagnosisText } from "./diagnosis-text.ts";

const usage = `Says what is wrong with settings of the go command, or where its failure comes from, and what to write instead.

Usage: heliograph chain doctor [FILE] [options]

  FILE                  a file to read; - or nothing for what is piped in, such as the output of go env
  --lang LANGUAGE       one of ${locales.join(", ")} (default ${locales[0]})
  --json                print what was found as JSON
  --help                this text

Nothing is asked of anybody. Passwords are replaced before anything else is done with the text.

Exit status: 0 when nothing is wrong or there is only good to know; 1 when something is; 2 for a wrong call.
`;

const options = {
  lang: { type: "string", default: locales[0] },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const doctor: Command = {
  name: "doctor",
  summary: "what is wrong with settings of the go command",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const [file = "-", ...more] = positionals;
  if (more.length > 0) throw new UsageError(`one file at a time, not also ${more.join(" ")}`);
  const locale = oneOf("--lang", locales, values.lang);
  const diagnosis = diagnose(await read(file));
  const words = await messagesAbout("doctor", locale);
  terminal.out(values.json ? `${shownJson(diagnosis)}\n` : diagnosisText(diagnosis, words));
  const isSound = diagnosis.findings.every(({ severity }) => severity === "note");
  return isSound ? exitCodes.ok : exitCodes.failed;
}

async function read(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError(describe(error), { cause: error });
  }
}
