import { SettingError } from "./setting-error.ts";

/** What is to be set. What is left out, or empty, keeps its default. */
export type Settings = { goproxy: string; goprivate?: string; gosumdb?: string };

/** The variables of the go command that are set. */
export type SettingName = "GOPROXY" | "GOPRIVATE" | "GOSUMDB";

/** A variable and its value. */
export type Variable = { name: SettingName; value: string };

/** What stands in no form, because a reader would not see it or a parser would end a line at it. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * The variables to set, in the order in which they are told.
 * @throws SettingError for a value that nothing should be set to
 */
export function variablesOf({ goproxy, goprivate = "", gosumdb = "" }: Settings): Variable[] {
  const variables: Variable[] = [
    { name: "GOPROXY", value: goproxy },
    { name: "GOPRIVATE", value: goprivate },
    { name: "GOSUMDB", value: gosumdb },
  ];
  if (goproxy === "") throw new SettingError("empty", "GOPROXY", "");
  if (gosumdb.trim() === "off") throw new SettingError("checksums-off", "GOSUMDB", gosumdb);
  for (const { name, value } of variables) {
    const [character] = invisible.exec(value) ?? [];
    if (character !== undefined) throw new SettingError("invisible", name, character);
  }
  return variables.filter(({ value }) => value !== "");
}
