import { shown } from "@heliograph/core";
import { exitCodes, UsageError, type Command, type Group, type Terminal } from "./command.ts";
import { alerts } from "./commands/alerts.ts";
import { audit } from "./commands/audit.ts";
import { chain } from "./commands/chain.ts";
import { channels } from "./commands/channels.ts";
import { check } from "./commands/check.ts";
import { evidence } from "./commands/evidence.ts";
import { incident } from "./commands/incident.ts";
import { probe } from "./commands/probe.ts";
import { verify } from "./commands/verify.ts";
import type { Settings } from "./config.ts";
import { describe } from "./options.ts";
import { version } from "./version.ts";

const commands: readonly (Command | Group)[] = [
  probe,
  verify,
  audit,
  evidence,
  chain,
  incident,
  channels,
  alerts,
  check,
];

/** Runs the command that the arguments name; resolves to the exit code. */
export async function heliograph(
  args: readonly string[],
  terminal: Terminal,
  settings: Settings,
): Promise<number> {
  if (args[0] === "--version") {
    terminal.out(`${version}\n`);
    return exitCodes.ok;
  }
  return dispatch({ name: "heliograph", commands }, args, terminal, settings);
}

/** Runs what the arguments name of some commands, which are called under a name of their own. */
async function dispatch(
  group: { name: string; commands: readonly (Command | Group)[] },
  args: readonly string[],
  terminal: Terminal,
  settings: Settings,
): Promise<number> {
  const [name = "", ...rest] = args;
  const found = group.commands.find((each) => each.name === name);
  if (found !== undefined) {
    const called = `${group.name} ${name}`;
    return "commands" in found
      ? dispatch({ ...found, name: called }, rest, terminal, settings)
      : runCommand({ ...found, name: called }, rest, terminal, settings);
  }
  const usage = usageOf(group);
  if (isHelp(name)) {
    terminal.out(usage);
    return exitCodes.ok;
  }
  terminal.err(name === "" ? usage : `${group.name}: no command ${shown(name)}\n\n${usage}`);
  return exitCodes.misused;
}

async function runCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
  settings: Settings,
): Promise<number> {
  if (args.some(isHelp)) {
    terminal.out(command.usage);
    return exitCodes.ok;
  }
  try {
    return await command.run(args, terminal, settings);
  } catch (error) {
    const advice = error instanceof UsageError ? `See ${command.name} --help` : "This is a fault of ours";
    terminal.err(`${command.name}: ${shown(describe(error))}\n${advice}\n`);
    return exitCodes.misused;
  }
}

const usageOf = ({ name, commands: listed }: { name: string; commands: readonly (Command | Group)[] }) =>
  `Heliograph watches software mirrors.

Usage: ${name} <command> [options]

${listed.map((each) => `  ${each.name.padEnd(12)}${each.summary}`).join("\n")}

  --help      this text, or after a command the command's
${name === "heliograph" ? "  --version   the version\n" : ""}`;

const isHelp = (argument: string) => argument === "--help" || argument === "-h";
