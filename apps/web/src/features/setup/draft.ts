import { formatGoproxy, type Hop } from "@heliograph/goproxy/chain";
import type { FormId, Settings } from "@heliograph/goproxy/setup";

/** What stands after the mirrors: the modules' origins, an end of the list that says so, or nothing. */
export const endings = ["direct", "off", "nothing"] as const;
type Ending = (typeof endings)[number];

/** Which checksum database: the default, its alias where that is reached instead, or one of the reader's own. */
export const databases = ["default", "alias", "own"] as const;
export type Database = (typeof databases)[number];

/** The alias of sum.golang.org, as GOSUMDB takes it. */
export const databaseAlias = "sum.golang.google.cn";

/** What a reader has built so far. */
export type Draft = {
  /** Whose recommendation it began with, as `Recommendation.scope` names it. */
  scope: string;
  /** Mirrors in their order, with the separator after each, whatever follows. */
  mirrors: readonly Hop[];
  ending: Ending;
  /** As typed: GOPRIVATE. */
  goprivate: string;
  database: Database;
  /** As typed: the reader's own GOSUMDB. */
  databaseKey: string;
  /** The form in which the settings are shown. */
  form: FormId;
};

/** The list that a draft makes, in the go command's words. */
export const hopsOf = ({ mirrors, ending }: Draft): Hop[] =>
  ending === "nothing" ? [...mirrors] : [...mirrors, { source: ending, fallBackOnAnyError: false }];

/** What is to be set. */
export const settingsOf = (draft: Draft): Settings => ({
  goproxy: formatGoproxy(hopsOf(draft)),
  goprivate: draft.goprivate.trim(),
  gosumdb: gosumdbOf(draft),
});

function gosumdbOf({ database, databaseKey }: Draft): string {
  switch (database) {
    case "default":
      return "";
    case "alias":
      return databaseAlias;
    case "own":
      return databaseKey.trim();
  }
}

/** The search of the address at which a draft stands; what keeps its default is left out. */
export function searchOf(draft: Draft): string {
  const { scope, goprivate, database, databaseKey, form } = draft;
  const search = new URLSearchParams({ chain: formatGoproxy(hopsOf(draft)) });
  if (scope !== "all") search.set("for", scope);
  if (goprivate !== "") search.set("private", goprivate);
  search.set("sumdb", database);
  if (database === "own") search.set("key", databaseKey);
  if (form !== "go-env") search.set("form", form);
  return `?${search}`;
}
