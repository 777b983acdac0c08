/** The ways in which the embedded server can fail to start. */
export type EmbeddedFailureReason =
  | "directory_held"
  | "other_version"
  | "unreachable_path"
  | "no_space"
  | "did_not_start";

/** The embedded server could not be started; the message says what is in the way. */
export class EmbeddedFailure extends Error {
  override name = "EmbeddedFailure";
  readonly reason: EmbeddedFailureReason;

  constructor(reason: EmbeddedFailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Names the trouble behind what PostgreSQL or the system said when a directory could not be used. */
export function failureOf(said: string, directory: string, options?: ErrorOptions): EmbeddedFailure {
  if (/no space left|quota exceeded|check free disk space/i.test(said)) {
    return new EmbeddedFailure("no_space", `no space is left for the database in ${directory}`, options);
  }
  if (/permi(ssion denied|tted)|read-only file system|not a directory|name too long/i.test(said)) {
    return new EmbeddedFailure("unreachable_path", `the database cannot use ${directory}: ${said}`, options);
  }
  return new EmbeddedFailure("did_not_start", `the database in ${directory} did not start: ${said}`, options);
}
