import { matchesGlob } from "./glob.ts";

/**
 * Whether a list of globs such as GOPRIVATE's, separated by commas, takes a module path or the first elements of it: as many
 * as the glob has. https://pkg.go.dev/golang.org/x/mod/module#MatchPrefixPatterns
 */
export function matchesPrefixPatterns(patterns: string, path: string): boolean {
  const elements = path.split("/");
  return patterns
    .split(",")
    .map((pattern) => (pattern.endsWith("/") ? pattern.slice(0, -1) : pattern))
    .filter((pattern) => pattern !== "")
    .some((pattern) => {
      const length = pattern.split("/").length;
      return elements.length >= length && matchesGlob(pattern, elements.slice(0, length).join("/"));
    });
}
