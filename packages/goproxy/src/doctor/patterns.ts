import { matchesPrefixPatterns } from "../prefix-patterns.ts";

/** The variables that hold patterns of module paths. */
export const patternNames = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"] as const;

/** Patterns that are looked at; no setting that somebody means has so many. */
const patternLimit = 64;

/** The patterns of a value as the go command takes them apart: at commas, and nothing is trimmed. */
export const patternsOf = (value: string) =>
  value.split(",", patternLimit).filter((pattern) => pattern !== "");

/** Modules that everybody uses, one of each large host. */
const publicModules = [
  "github.com/stretchr/testify",
  "golang.org/x/text",
  "k8s.io/client-go",
  "google.golang.org/grpc",
  "go.uber.org/zap",
  "gopkg.in/yaml.v3",
  "gitlab.com/gitlab-org/api/client-go",
  "bitbucket.org/creachadair/shell",
];

/** Whether a pattern takes every module there is. */
export const coversEverything = (pattern: string) =>
  publicModules.every((path) => matchesPrefixPatterns(pattern, path));

/** A module of everybody that a pattern takes; `undefined` where it takes none. */
export const publicModuleIn = (pattern: string) =>
  publicModules.find((path) => matchesPrefixPatterns(pattern, path));

/** Whether a pattern is about whole modules of the public, or about all. */
export const isTooWide = (pattern: string) => publicModuleIn(pattern) !== undefined;

/** `corp.example.com` of `*.corp.example.com`, where no other pattern takes a module of that name; `undefined` for other patterns. */
export function missedParent(pattern: string, all: string): string | undefined {
  const [, parent] = /^\*\.([^*?[\]\\/]+\.[^*?[\]\\/]+)\/?$/.exec(pattern) ?? [];
  return parent === undefined || matchesPrefixPatterns(all, `${parent}/module`) ? undefined : parent;
}
