import type { ParseArgsOptionsConfig } from "node:util";
import { alertsSchema, deliveryStates, shownJson, type ShownAlert } from "@heliograph/core";
import { answer } from "../../answer.ts";
import { columns } from "../../columns.ts";
import { UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { counted } from "../../counted.ts";
import { oneOf, readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";

const common = `${operatorUsage}
  --channel NAME    only those of one channel
  --limit COUNT     how many, up to 200 (default 50)
  --json            print the answer as JSON
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call.
`;

const options = {
  ...operatorOptions,
  channel: { type: "string" },
  limit: { type: "string" },
  state: { type: "string" },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const list: Command = {
  name: "list",
  summary: "what channels were told, the newest first",
  usage: `Lists what channels were told or are to be told, the newest first.

Usage: heliograph alerts list [options]

  --state STATE     only those in one state: ${deliveryStates.join(", ")}
${common}`,
  run: (args, terminal, settings) => run("list", args, terminal, settings),
};

export const dead: Command = {
  name: "dead",
  summary: "what channels were never told",
  usage: `Lists what channels were never told, the newest first.

Usage: heliograph alerts dead [options]

${common}`,
  run: (args, terminal, settings) => run("dead", args, terminal, settings),
};

async function run(
  name: "list" | "dead",
  args: readonly string[],
  terminal: Terminal,
  settings: Settings,
): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  if (positionals.length > 0) throw new UsageError(`${name} takes no ${positionals.join(" ")}`);
  const { channel, limit } = values;
  const state = name === "dead" ? "dead" : values.state && oneOf("--state", deliveryStates, values.state);
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ channel, limit, state })) {
    if (value !== undefined) search.set(key, value);
  }
  const question = { path: "/api/v1/alerts", search };
  const answered = await ask(readOperated(values, settings), question, alertsSchema);
  return answer(terminal, `alerts ${name}`, answered, (told) =>
    values.json
      ? `${shownJson(told)}\n`
      : `${columns(
          told.alerts.map((alert) => [alert.id, describe(alert)]),
          terminal.columns,
        ).join("\n")}\n`,
  );
}

/** `2026-11-21T12:00:00.000Z ops: opened availability a (incident 7), dead after 6 attempts: HTTP 500` */
function describe({ queuedAt, channel, kind, cause, about, incident, state, attempts, reason }: ShownAlert) {
  const what = [kind, cause, about].filter((part) => part !== null && part !== "").join(" ");
  const of = incident === null ? "" : ` (incident ${incident})`;
  const tried = attempts === 0 ? "" : ` after ${counted(attempts, "attempt")}`;
  return `${queuedAt} ${channel}: ${what}${of}, ${state}${tried}${reason === null ? "" : `: ${reason}`}`;
}
