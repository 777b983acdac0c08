import { failedClasses, type Errors } from "@heliograph/core";
import { isSlug } from "./is-slug.ts";

/** Which failures of a mirror are asked for; all of them where neither is given. */
export type ErrorsAsked = { region?: string; error?: Errors["failures"][number]["error"] };

/** Reads the search of the Errors tab's address; what cannot be asked is left out. */
export function errorsIn(search: URLSearchParams): ErrorsAsked {
  const region = search.get("region") ?? "";
  const error = failedClasses.find((name) => name === search.get("error"));
  return { ...(isSlug(region) && { region }), ...(error !== undefined && { error }) };
}

/** The same as the search of our API; empty where all are asked for. */
export function errorsSearch(asked: ErrorsAsked): string {
  const search = new URLSearchParams(asked);
  return search.size === 0 ? "" : `?${search.toString()}`;
}
