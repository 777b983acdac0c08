import { shown } from "@heliograph/core";
import { exitCodes, UsageError, type Command, type Terminal } from "./command.ts";
import { probe } from "./commands/probe.ts";
import { version } from "./version.ts";

const commands: readonly Command[] = [probe];

const usage = `Heliograph watches software mirrors.

Usage: heliograph <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join("\n")}

  --help      this text, or after a command the command's
  --version   the version
`;

/** Runs the command that the arguments name; resolves to the exit code. */
export async function heliograph(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = "", ...rest] = args;
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return runCommand(command, rest, terminal);
  if (name === "--version") {
    terminal.out(`${version}\n`);
    return exitCodes.ok;
  }
  if (isHelp(name)) {
    terminal.out(usage);
    return exitCodes.ok;
  }
  terminal.err(name === "" ? usage : `heliograph: no command ${shown(name)}\n\n${usage}`);
  return exitCodes.misused;
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.some(isHelp)) {
    terminal.out(command.usage);
    return exitCodes.ok;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(
      `heliograph ${command.name}: ${shown(error.message)}\nSee heliograph ${command.name} --help\n`,
    );
    return exitCodes.misused;
  }
}

const isHelp = (argument: string) => argument === "--help" || argument === "-h";
