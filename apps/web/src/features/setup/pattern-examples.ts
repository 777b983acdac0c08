import { matchesPrefixPatterns } from "@heliograph/goproxy/chain";

/** A pattern of GOPRIVATE with modules that look as if it named them: those it does, and those it does not. */
export type PatternExamples = { pattern: string; covered: string[]; missed: string[] };

/** Most patterns that are explained. */
const limit = 12;

/** What each pattern of a list covers and what it does not; spaces belong to a pattern, as the go command takes them. */
export function patternExamples(patterns: string): PatternExamples[] {
  return patterns
    .split(",")
    .filter((pattern) => pattern.trim() !== "")
    .slice(0, limit)
    .map((pattern) => {
      const modules = lookalikes(pattern.trim());
      return {
        pattern,
        covered: modules.filter((module) => matchesPrefixPatterns(pattern, module)),
        missed: modules.filter((module) => !matchesPrefixPatterns(pattern, module)),
      };
    });
}

/** Modules that a reader may think of at a pattern. */
function lookalikes(pattern: string): string[] {
  const named = pattern.replace(/\/$/, "");
  const [host = "", ...path] = named.split("/");
  const bare = host.replace(/^\*\./, "");
  const filled = [host.replace(/^\*\./, "git."), ...path].join("/").replaceAll("*", "team");
  const around =
    path.length > 0
      ? [filled, `${filled}/tool`, [host, ...path.slice(0, -1)].join("/"), `${filled}-tools`]
      : [`${filled}/tool`, `${bare}/tool`, `git.${bare}/tool`, `a.git.${bare}/tool`];
  return [...new Set(around)].filter((module) => !/[*?[\]\\]/.test(module));
}
