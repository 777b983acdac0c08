import type { Chains, Recommendation } from "@heliograph/core";
import { GoproxyError, isProxy, parseGoproxy, type Hop } from "@heliograph/goproxy/chain";
import { settingForms } from "@heliograph/goproxy/setup";
import { databaseAlias, databases, endings, type Database, type Draft } from "./draft.ts";

/** A draft, and what was wrong with what was asked for. */
export type Reading = { draft: Draft; refused?: GoproxyError };

/** The part of a draft that is the list. */
type List = Pick<Draft, "mirrors" | "ending">;

/** Where there is no recommendation: what the go command does by itself. */
const goDefault = "https://proxy.golang.org,direct";

/** Longest setting that is read, in characters. */
const longest = 4_096;

/** The name of the field that says what stands between a mirror and the next. */
export const separatorField = (source: string) => `after ${source}`;

/** The recommendation of a scope, or else the one for everybody. */
export const recommendationFor = (
  scope: string,
  { recommendations }: Pick<Chains, "recommendations">,
): Recommendation | undefined =>
  recommendations.find((each) => each.scope === scope) ??
  recommendations.find((each) => each.scope === "all");

/** Reads the address of the page, or what its form was filled in with. What neither names is as recommended. */
export function readDraft(search: URLSearchParams, chains: Pick<Chains, "recommendations">): Reading {
  const asked = (name: string) => search.get(name)?.slice(0, longest);
  const recommendation = recommendationFor(asked("for") ?? "all", chains);
  const rest = {
    scope: recommendation?.scope ?? "all",
    goprivate: asked("private") ?? "",
    database: databases.find((each) => each === asked("sumdb")) ?? databaseIn(recommendation),
    databaseKey: asked("key") ?? "",
    form: settingForms.find((each) => each === asked("form")) ?? "go-env",
  };
  const recommended = listOf(recommendation?.goproxy ?? goDefault);
  try {
    return { draft: { ...rest, ...(listIn(search, asked("chain")) ?? recommended) } };
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error;
    return {
      draft: { ...rest, ...(error.reason === "empty" ? nobody : (keptIn(search) ?? recommended)) },
      refused: error,
    };
  }
}

/** Whether a hop is one entry that names a proxy. */
const isEntry = (hop: Hop) => isProxy(hop) && /^[^\s,|]+$/.test(hop.source);

const nobody: List = { mirrors: [], ending: "nothing" };

const databaseIn = (recommendation: Recommendation | undefined): Database =>
  recommendation?.gosumdb === databaseAlias ? "alias" : "default";

/** The list of a filled-in form, or else of an address. */
function listIn(search: URLSearchParams, chain: string | undefined): List | undefined {
  const filledIn = keptIn(search);
  if (filledIn === undefined) return chain === undefined ? undefined : listOf(chain);
  return changed(filledIn, search);
}

/** The list as the form shows it, before what its button asks for. */
function keptIn(search: URLSearchParams): List | undefined {
  const ending = endings.find((each) => each === search.get("end"));
  if (ending === undefined) return undefined;
  const mirrors = search.getAll("mirror").map((source) => ({
    source,
    fallBackOnAnyError: search.get(separatorField(source)) !== "comma",
  }));
  return { mirrors: withoutRepeats(mirrors.filter(isEntry)), ending };
}

/** The list after what a button asked for, such as `up https://goproxy.cn`. */
function changed({ mirrors, ending }: List, search: URLSearchParams): List {
  const [, verb = "", source = ""] = /^(\w+) ?(.*)$/s.exec(search.get("do") ?? "") ?? [];
  const at = mirrors.findIndex((mirror) => mirror.source === source);
  switch (verb) {
    case "up":
      return { mirrors: moved(mirrors, at, at - 1), ending };
    case "down":
      return { mirrors: moved(mirrors, at, at + 1), ending };
    case "remove":
      return { mirrors: mirrors.filter((_, place) => place !== at), ending };
    case "add":
      return { mirrors: withoutRepeats([...mirrors, ...addedIn(search)]), ending };
    default:
      return { mirrors, ending };
  }
}

/** Mirrors with one of them at another place, and the separators where they were; unchanged where there is no such place. */
function moved(mirrors: readonly Hop[], from: number, to: number): readonly Hop[] {
  const mirror = mirrors[from];
  if (mirror === undefined || mirrors[to] === undefined) return mirrors;
  const others = mirrors.filter((_, at) => at !== from);
  const order = [...others.slice(0, to), mirror, ...others.slice(to)];
  return mirrors.map((hop, at) => ({ ...hop, source: order[at]?.source ?? hop.source }));
}

/** A mirror that was chosen or typed. */
function addedIn(search: URLSearchParams): readonly Hop[] {
  const typed = search.get("address")?.trim() ?? "";
  const source = typed === "" ? (search.get("add") ?? "") : typed;
  return source === "" ? [] : listOf(source.slice(0, longest)).mirrors;
}

/** A list as it stands in GOPROXY; a mirror that nothing follows is begun with a pipe after it. */
function listOf(goproxy: string): List {
  const hops = parseGoproxy(goproxy);
  const last = hops.at(-1);
  const mirrors = hops
    .filter(isProxy)
    .map((hop) => (hop === last ? { ...hop, fallBackOnAnyError: true } : hop));
  return {
    mirrors: withoutRepeats(mirrors),
    ending: endings.find((each) => each === last?.source) ?? "nothing",
  };
}

const withoutRepeats = (mirrors: readonly Hop[]) =>
  mirrors.filter(({ source }, at) => mirrors.findIndex((each) => each.source === source) === at);
