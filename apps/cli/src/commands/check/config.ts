import type { ParseArgsOptionsConfig } from "node:util";
import { FaultyConfiguration, readConfig, routesOf, type Site } from "@heliograph/config";
import { happeningsSchema, rehearse, shown, type Happening, type Route } from "@heliograph/core";
import { explainRoute } from "@heliograph/core/messages";
import { exitCodes, UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import { counted } from "../../counted.ts";
import { readLanguage, languageOptions, languageUsage } from "../../language.ts";
import { readOptions } from "../../options.ts";
import { ask, operatorOptions, operatorUsage, readOperated } from "../../server.ts";

const usage = `Checks heliograph.yaml and the environment as a server does at its start, and says what each route does.

Usage: heliograph check config [FILE] [options]

Given a server, it says as well how often each route would have gone off in the last 7 days.

${operatorUsage}
${languageUsage}
  --help            this text

Exit status: 0, 1 when there are faults or the server gives no answer, 2 for a wrong call.
`;

const options = { ...operatorOptions, ...languageOptions } satisfies ParseArgsOptionsConfig;

export const config: Command = {
  name: "config",
  summary: "check heliograph.yaml, and explain its routes",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`one file at a time, not also ${more.join(" ")}`);
  const language = readLanguage(values, settings);
  const site = read(file, terminal, settings);
  if (site === undefined) return exitCodes.failed;
  const happenings = await readHappenings(values, settings);
  if (typeof happenings === "string") {
    terminal.err(`heliograph check config: ${happenings}\n`);
    return exitCodes.failed;
  }
  const { channels, maintenance } = site;
  const routes = routesOf(site);
  terminal.out(
    `No faults: ${counted(channels.length, "channel")}, ${counted(routes.length, "route")}, ` +
      `${counted(maintenance.length, "maintenance window")}.\n`,
  );
  for (const route of routes) {
    const fired = happenings && rehearse(route, happenings, Date.now());
    terminal.out(`\n${shown(route.name)}\n  ${shown(await explain(route, language, fired))}\n`);
  }
  return exitCodes.ok;
}

const explain = (route: Route, language: "en" | "zh-CN", fired: number | undefined) =>
  explainRoute(route, language, { ...(fired !== undefined && { fired }) });

function read(file: string | undefined, terminal: Terminal, { variables }: Settings): Site | undefined {
  try {
    return readConfig({ ...variables, ...(file !== undefined && { HELIOGRAPH_CONFIG: file }) }).site;
  } catch (error) {
    if (!(error instanceof FaultyConfiguration)) throw error;
    for (const { where, message } of error.faults) terminal.out(`${shown(where)}: ${shown(message)}\n`);
    return undefined;
  }
}

/** What has happened of late, where a server is named that can tell; or why it does not. */
async function readHappenings(
  values: { server?: string | undefined; token?: string | undefined },
  settings: Settings,
): Promise<Happening[] | string | undefined> {
  if ((values.server ?? settings.server) === "") return undefined;
  const server = readOperated(values, settings);
  const answered = await ask(server, { path: "/api/v1/alerts/happenings" }, happeningsSchema);
  return "fault" in answered ? answered.fault : answered.answer.happenings;
}
