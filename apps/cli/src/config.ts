/** What the environment says. */
export type Settings = {
  /** Globs of the modules that no checksum database is asked for, separated by commas. */
  privatePatterns: string;
  /** Globs of the modules that no proxy is asked for. */
  unproxiedPatterns: string;
  /** Where Heliograph is, and the token of an operator; empty where that is not said. */
  server: string;
  token: string;
  /** The environment itself, which configurations refer to. */
  variables: Readonly<Record<string, string | undefined>>;
};

/** Reads the environment: GONOSUMDB and GONOPROXY, and where they are empty GOPRIVATE, as the go command does. */
export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => ({
  privatePatterns: environment["GONOSUMDB"] || environment["GOPRIVATE"] || "",
  unproxiedPatterns: environment["GONOPROXY"] || environment["GOPRIVATE"] || "",
  server: environment["HELIOGRAPH_SERVER"] ?? "",
  token: environment["HELIOGRAPH_TOKEN"] ?? "",
  variables: environment,
});
