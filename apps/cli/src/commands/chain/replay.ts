import type { ParseArgsOptionsConfig } from "node:util";
import { replaySchema, shownJson } from "@heliograph/core";
import { exitCodes, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { oneOf, onlyArgument, readOptions } from "../../options.ts";
import { ask, readServer, serverOptions, serverUsage } from "../../server.ts";
import { replayText } from "./replay-text.ts";

const usage = `Asks a Heliograph server what a GOPROXY value would have cost its users over the recorded history.

Usage: heliograph chain replay 'VALUE' [options]

A minute counts as its worst run. Nobody measures origins: where only direct was left, they are taken to have served.

${serverUsage}
  --days 30|90      how far back (default 30)
  --region NAME     as the vantages of one region saw it
  --vantage NAME    as one vantage saw it
  --json            print the answer as JSON
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call or a question that the server refuses.
`;

const options = {
  ...serverOptions,
  days: { type: "string", default: "30" },
  region: { type: "string" },
  vantage: { type: "string" },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const replay: Command = {
  name: "replay",
  summary: "what a GOPROXY value would have cost over the last 30 or 90 days",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const goproxy = onlyArgument(positionals, "GOPROXY value");
  const { days, region, vantage } = values;
  const search = new URLSearchParams({ goproxy, days: oneOf("--days", ["30", "90"], days) });
  if (region !== undefined) search.set("region", region);
  if (vantage !== undefined) search.set("vantage", vantage);
  const replayed = await ask(
    readServer(values, settings),
    { path: "/api/v1/chains/replay", search },
    replaySchema,
  );
  if ("fault" in replayed) {
    terminal.err(`heliograph chain replay: ${replayed.fault}\n`);
    return exitCodes.failed;
  }
  terminal.out(values.json ? `${shownJson(replayed.answer)}\n` : replayText(replayed.answer));
  return exitCodes.ok;
}
