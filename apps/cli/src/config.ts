/** What the environment says. */
export type Settings = {
  /** Globs of the modules that no checksum database is asked for, separated by commas. */
  privatePatterns: string;
  /** Globs of the modules that no proxy is asked for. */
  unproxiedPatterns: string;
};

/** Reads the environment as the go command does: GONOSUMDB and GONOPROXY, and where they are empty GOPRIVATE. */
export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => ({
  privatePatterns: environment["GONOSUMDB"] || environment["GOPRIVATE"] || "",
  unproxiedPatterns: environment["GONOPROXY"] || environment["GOPRIVATE"] || "",
});
