import { exitCodes, type Terminal } from "./command.ts";
import type { Answered } from "./server.ts";

/** Prints what a server answered, or why it did not. Which exit code has the command? */
export function answer<Answer>(
  terminal: Terminal,
  command: string,
  answered: Answered<Answer>,
  print: (answer: Answer) => string,
): number {
  if ("fault" in answered) {
    terminal.err(`heliograph ${command}: ${answered.fault}\n`);
    return exitCodes.failed;
  }
  terminal.out(print(answered.answer));
  return exitCodes.ok;
}
