import { homedir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseAllowedTarget, type AllowedTarget } from "@heliograph/outbound";
import type { AsnTable } from "@heliograph/probes";
import { z } from "zod";
import { readAsnTable } from "./asn-table-file.ts";

/** How a prober is set up. */
export type Config = {
  server: string;
  token: string;
  spool: string;
  allowedPrivateTargets: AllowedTarget[];
  /** Which network an address belongs to; undefined where no table of them is configured. */
  asnTable: AsnTable | undefined;
  /** Where the list of certificate logs is to be had, by https or in a file; undefined for the one that comes with us. */
  stampLogs: string | undefined;
  /** The process that started us and whose end is ours. */
  parent: number | undefined;
  logLevel: string;
};

export const usage = `Heliograph's prober: looks at mirrors from here and tells a Heliograph server.

Usage: prober [--server URL] [--spool DIRECTORY] [--allow-private CIDR:PORT[-PORT]]...

  --server         the server                      HELIOGRAPH_SERVER         http://127.0.0.1:8080
  --spool          where results wait              HELIOGRAPH_SPOOL          ~/.local/state/heliograph/prober
  --allow-private  private mirrors that may be     HELIOGRAPH_ALLOW_PRIVATE  none; separated by commas
                   reached
                   the list of certificate logs,   HELIOGRAPH_CT_LOG_LIST    the one that comes along
                   an https address or a file
                   a table of networks, as         HELIOGRAPH_ASN_TABLE      none
                   iptoasn.com publishes it
                   the vantage's token, required   HELIOGRAPH_TOKEN
                   trace, debug, info, warn, error HELIOGRAPH_LOG_LEVEL      info
  --help           this text

The first name is the option, the second the environment variable that it overrides, then what holds without either.
It ends with 0 when told to stop, 78 when its settings are wrong, and 1 when another prober takes its vantage over.
`;

const allowedTargets = z.string().transform((list, context) =>
  list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .flatMap((entry) => {
      try {
        return [parseAllowedTarget(entry)];
      } catch (error) {
        context.issues.push({ code: "custom", message: `${entry}: ${messageOf(error)}`, input: entry });
        return [];
      }
    }),
);

const asnTable = z.string().transform((path, context) => {
  try {
    return readAsnTable(path);
  } catch (error) {
    context.issues.push({ code: "custom", message: `${path}: ${messageOf(error)}`, input: path });
    return z.NEVER;
  }
});

const settings = z.object({
  HELIOGRAPH_SERVER: z
    .url({ protocol: /^https?$/, error: "must be an http or https address" })
    .default("http://127.0.0.1:8080"),
  HELIOGRAPH_TOKEN: z.string("is missing: it holds the vantage's token").min(1, "is empty"),
  HELIOGRAPH_SPOOL: z.string().min(1, "is empty").default(join(homedir(), ".local/state/heliograph/prober")),
  HELIOGRAPH_ALLOW_PRIVATE: allowedTargets.default([]),
  HELIOGRAPH_CT_LOG_LIST: z
    .string()
    .regex(/^(?!http:)./, "must be an https address or a file")
    .optional(),
  HELIOGRAPH_ASN_TABLE: asnTable.optional(),
  HELIOGRAPH_PARENT: z.coerce.number("must be a process id").int().positive().optional(),
  HELIOGRAPH_LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error"]).default("info"),
});

/** A configuration, a wish for the usage text, or everything that is wrong at once. */
export type ReadConfig =
  | { kind: "config"; config: Config }
  | { kind: "help" }
  | { kind: "faults"; faults: string[] };

/** Reads the command line and the environment. */
export function readConfig(
  args: readonly string[] = process.argv.slice(2),
  environment: NodeJS.ProcessEnv = process.env,
): ReadConfig {
  const options = readOptions(args);
  if (typeof options === "string") return { kind: "faults", faults: [options] };
  if (options.help === true) return { kind: "help" };
  const given = {
    HELIOGRAPH_SERVER: options.server,
    HELIOGRAPH_SPOOL: options.spool,
    HELIOGRAPH_ALLOW_PRIVATE: options["allow-private"]?.join(","),
  };
  const read = settings.safeParse({ ...environment, ...withoutUndefined(given) });
  if (!read.success) {
    return {
      kind: "faults",
      faults: read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    };
  }
  const { data } = read;
  return {
    kind: "config",
    config: {
      server: data.HELIOGRAPH_SERVER,
      token: data.HELIOGRAPH_TOKEN,
      spool: data.HELIOGRAPH_SPOOL,
      allowedPrivateTargets: data.HELIOGRAPH_ALLOW_PRIVATE,
      asnTable: data.HELIOGRAPH_ASN_TABLE,
      stampLogs: data.HELIOGRAPH_CT_LOG_LIST,
      parent: data.HELIOGRAPH_PARENT,
      logLevel: data.HELIOGRAPH_LOG_LEVEL,
    },
  };
}

function readOptions(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    return parseArgs({
      args: [...args],
      options: {
        server: text,
        spool: text,
        "allow-private": { type: "string", multiple: true },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    return messageOf(error);
  }
}

const withoutUndefined = (given: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
