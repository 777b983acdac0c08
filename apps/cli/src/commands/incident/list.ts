import type { ParseArgsOptionsConfig } from "node:util";
import { incidentsSchema, publicCauses, severities, shownJson } from "@heliograph/core";
import { UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { oneOf, readOptions } from "../../options.ts";
import { ask, readServer, serverOptions, serverUsage } from "../../server.ts";
import { answer } from "../../answer.ts";
import { listText, titles } from "./incident-text.ts";

const usage = `Lists incidents, those that began last first.

Usage: heliograph incident list [options]

${serverUsage}
  --open            only those that have not ended
  --month YYYY-MM   only those that lasted in a month, in UTC
  --mirror NAME     only those of one mirror
  --cause CAUSE     only those of one cause, such as availability
  --region NAME     only those that a vantage of a region saw
  --severity LEVEL  only those that were so bad at worst, or worse: ${severities.join(", ")}
  --json            print the answer as JSON
  --help            this text

Exit status: 0, 1 when the server gives no answer, 2 for a wrong call.
`;

const options = {
  ...serverOptions,
  open: { type: "boolean", default: false },
  month: { type: "string" },
  mirror: { type: "string" },
  cause: { type: "string" },
  region: { type: "string" },
  severity: { type: "string" },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const list: Command = { name: "list", summary: "incidents, the newest first", usage, run };

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  if (positionals.length > 0) throw new UsageError(`list takes no ${positionals.join(" ")}`);
  const { month, mirror, region, cause, severity } = values;
  const search = new URLSearchParams({ state: values.open ? "open" : "all" });
  for (const [name, value] of Object.entries({
    month,
    mirror,
    region,
    cause: cause && oneOf("--cause", publicCauses, cause),
    severity: severity && oneOf("--severity", severities, severity),
  })) {
    if (value !== undefined) search.set(name, value);
  }
  const question = { path: "/api/v1/incidents", search };
  const answered = await ask(readServer(values, settings), question, incidentsSchema);
  const titleOf = await titles();
  return answer(terminal, "incident list", answered, (told) =>
    values.json ? `${shownJson(told)}\n` : listText(told.incidents, titleOf, terminal.columns),
  );
}
