/** What the environment says. */
export type Settings = {
  /** Globs of the modules that no checksum database is asked for, separated by commas. */
  privatePatterns: string;
};

/** Reads the environment as the go command does: GONOSUMDB, and where it is empty GOPRIVATE. */
export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => ({
  privatePatterns: environment["GONOSUMDB"] || environment["GOPRIVATE"] || "",
});
