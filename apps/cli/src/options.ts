import { parseArgs, type ParseArgsConfig } from "node:util";
import { days, hours, minutes, seconds } from "@heliograph/core";
import { parseAllowedTarget, type AllowedTarget } from "@heliograph/outbound";
import { UsageError } from "./command.ts";

/** How private networks are opened, in the words of every command that goes out. */
export const allowPrivateUsage = `  --allow-private CIDR:PORT[-PORT]
                          a private network that may be reached, such as 127.0.0.0/8:8080-8090; may be repeated`;

/** Reads a command line. Throws `UsageError`. */
export function readOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(describe(error), { cause: error });
  }
}

/** The one argument that a command takes. Throws `UsageError`. */
export function onlyArgument(positionals: readonly string[], what: string): string {
  const [only, ...more] = positionals;
  if (only === undefined) throw new UsageError(`which ${what}?`);
  if (more.length > 0) throw new UsageError(`one ${what} at a time, not also ${more.join(" ")}`);
  return only;
}

/** One of several names. Throws `UsageError`. */
export function oneOf<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text);
  if (found === undefined) throw new UsageError(`${option} is one of ${names.join(", ")}, not ${text}`);
  return found;
}

/** The address of a mirror. Throws `UsageError`. */
export function readBaseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`not an http or https address: ${text}`);
  return text;
}

/** Networks that may be reached although they are private. Throws `UsageError`. */
export const readAllowed = (texts: readonly string[] = []): AllowedTarget[] =>
  texts.map((text) => {
    try {
      return parseAllowedTarget(text);
    } catch (error) {
      throw new UsageError(`--allow-private: ${describe(error)}`, { cause: error });
    }
  });

/** `PATH@VERSION` in its two parts. Throws `UsageError`. */
export function readModuleVersion(text: string): { module: string; version: string } {
  const [, module, version] = /^([^@]+)@([^@]+)$/.exec(text) ?? [];
  if (module === undefined || version === undefined)
    throw new UsageError(`a module is PATH@VERSION, not ${text}`);
  return { module, version };
}

/** A length of time such as `90s`, `30m`, `2h` or `1d`, in ms. Throws `UsageError`. */
export function readDuration(option: string, text: string): number {
  const [, count = "", unit = ""] = /^([1-9]\d{0,5})([smhd])$/.exec(text) ?? [];
  const unitMs = new Map([
    ["s", seconds(1)],
    ["m", minutes(1)],
    ["h", hours(1)],
    ["d", days(1)],
  ]).get(unit);
  if (unitMs === undefined) throw new UsageError(`${option} is a time such as 30m, 2h or 1d, not ${text}`);
  return Number(count) * unitMs;
}

/** What an error says. */
export const describe = (error: unknown) => (error instanceof Error ? error.message : String(error));
