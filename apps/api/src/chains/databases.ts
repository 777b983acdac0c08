import type { Target } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";

/** The name of the checksum database that the go command asks by default, and the other address it knows for it. */
const knownLog = "sum.golang.org";
export const knownAlias = "sum.golang.google.cn";

/** Where the checksum database is under watch: at the address that the go command takes for its name, and at its alias. */
export function databasesOf({ targets, log }: Plan): { main: Target[]; alias: Target[] } {
  const all = log === null ? [] : [...targets.values()].filter(({ role }) => role === "checksum-database");
  const isAlias = ({ baseUrl }: Target) => log?.name === knownLog && new URL(baseUrl).hostname === knownAlias;
  return { main: all.filter((target) => !isAlias(target)), alias: all.filter(isAlias) };
}
