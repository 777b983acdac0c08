import type { ParseArgsOptionsConfig } from "node:util";
import { replaySchema, seconds, shownJson, type Replay } from "@heliograph/core";
import { exitCodes, UsageError, type Command, type Terminal } from "../../command.ts";
import { describe, oneOf, onlyArgument, readBaseUrl, readOptions } from "../../options.ts";
import { replayText } from "./replay-text.ts";

const usage = `Asks a Heliograph server what a GOPROXY value would have cost its users over the recorded history.

Usage: heliograph chain replay 'VALUE' --server URL [options]

A minute counts as its worst run. Nobody measures origins: where only direct was left, they are taken to have served.

  --server URL      where Heliograph is, such as https://status.example.com
  --days 30|90      how far back (default 30)
  --region NAME     as the vantages of one region saw it
  --vantage NAME    as one vantage saw it
  --json            print the answer as JSON
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call or a question that the server refuses.
`;

const options = {
  server: { type: "string" },
  days: { type: "string", default: "30" },
  region: { type: "string" },
  vantage: { type: "string" },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

/** A replay of 90 days is the longest that a server works on for one reader; others may be before us. */
const timeoutMs = seconds(30);

export const replay: Command = {
  name: "replay",
  summary: "what a GOPROXY value would have cost over the last 30 or 90 days",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const goproxy = onlyArgument(positionals, "GOPROXY value");
  const { server, days, region, vantage } = values;
  if (server === undefined) throw new UsageError("--server says where Heliograph is");
  const url = new URL("/api/v1/chains/replay", readBaseUrl(server));
  for (const [name, value] of Object.entries({
    goproxy,
    days: oneOf("--days", ["30", "90"], days),
    region,
    vantage,
  })) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const response = await ask(url);
  if (typeof response === "string") {
    terminal.err(`heliograph chain replay: ${response}\n`);
    return exitCodes.failed;
  }
  terminal.out(values.json ? `${shownJson(response)}\n` : replayText(response));
  return exitCodes.ok;
}

/** The replay, or why there is none. @throws UsageError with the server's words for a question that it refuses */
async function ask(url: URL): Promise<Replay | string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch(describe);
  if (typeof response === "string") return `${url.origin} does not answer: ${response}`;
  const answer: unknown = await response.json().catch(describe);
  if (response.status === 400 || response.status === 404) throw new UsageError(messageOf(answer));
  if (!response.ok) return `${url.origin} answered ${response.status}`;
  const replayed = replaySchema.safeParse(answer);
  return replayed.success ? replayed.data : `${url.origin} does not answer as Heliograph does`;
}

const messageOf = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "message" in answer && typeof answer.message === "string"
    ? answer.message
    : "the server refuses that";
